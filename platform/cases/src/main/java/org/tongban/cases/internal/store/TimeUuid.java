// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDs of version 7 (RFC 9562): in the order of time, so that an index grows at its end. */
final class TimeUuid {
    private TimeUuid() {}

    static UUID at(Instant time, RandomGenerator random) {
        long high = (time.toEpochMilli() << 16) | 0x7000 | (random.nextLong() & 0x0fff);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}

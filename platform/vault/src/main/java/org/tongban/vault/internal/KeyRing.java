// SPDX-License-Identifier: Apache-2.0
package org.tongban.vault.internal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All keys of an installation. Index and signing key never change: what was found or signed once stays so.
 *
 * @param index makes blind indexes
 * @param signing signs checkpoints
 * @param data encrypt and decrypt, by id
 */
record KeyRing(VaultKey index, VaultKey signing, Map<String, VaultKey> data) {
    private static final int MAC_BYTES = 32;

    KeyRing {
        data = Map.copyOf(data);
    }

    static KeyRing create(Suite suite) {
        return new KeyRing(VaultKey.random(suite, MAC_BYTES), VaultKey.random(suite, MAC_BYTES), Map.of());
    }

    /** The id of a data key: suite and generation. */
    static String id(Suite suite, int generation) {
        return suite.word() + "-" + generation;
    }

    boolean has(String id) {
        return data.containsKey(id);
    }

    KeyRing with(String id, VaultKey key) {
        SortedMap<String, VaultKey> more = new TreeMap<>(data);
        more.put(id, key);
        return new KeyRing(index, signing, more);
    }
}

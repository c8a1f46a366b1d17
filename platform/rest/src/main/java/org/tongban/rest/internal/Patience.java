// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How long a caller wants to wait for the end of a job, as RFC 7240 has it. */
final class Patience {
    private static final Duration USUAL = Duration.ofSeconds(30);
    private static final long MOST_SECONDS = 60;

    private Patience() {}

    /** The patience that a header Prefer states: {@code respond-async} is none, {@code wait=N} is N seconds. */
    static Duration of(@Nullable String prefer) {
        String[] wishes = (prefer == null ? "" : prefer.toLowerCase(Locale.ROOT)).split("[,;]");
        OptionalLong seconds = Arrays.stream(wishes)
                .map(String::strip)
                .filter(wish -> wish.matches("wait=[0-9]{1,6}"))
                .mapToLong(wish -> Long.parseLong(wish.substring("wait=".length())))
                .findFirst();
        if (seconds.isPresent()) {
            return Duration.ofSeconds(Math.min(seconds.getAsLong(), MOST_SECONDS));
        }
        return Arrays.stream(wishes).map(String::strip).anyMatch("respond-async"::equals) ? Duration.ZERO : USUAL;
    }
}

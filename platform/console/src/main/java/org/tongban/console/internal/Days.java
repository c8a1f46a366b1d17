// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days as people write and read them. */
final class Days {
    /** Where the halls are. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private Days() {}

    static String words(LocalDate day) {
        return WORDS.format(day);
    }

    /** The day of a date field; empty when there is none or it does not exist. */
    static Optional<LocalDate> parse(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}

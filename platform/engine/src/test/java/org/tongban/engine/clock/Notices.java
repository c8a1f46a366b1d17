// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.IntStream;

/** The official notices of 2018 to 2026. */
public final class Notices {
    public static final Calendar ALL = until(2026);

    private Notices() {}

    static Calendar until(int last) {
        return Calendar.of(
                IntStream.rangeClosed(2018, last).mapToObj(Notices::year).toList());
    }

    static HolidayNotice year(int year) {
        try (InputStream in = Objects.requireNonNull(Notices.class.getResourceAsStream("/calendar/" + year + ".json"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return HolidayNotice.read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

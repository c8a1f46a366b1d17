// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.engine.clock.Calendar;
import org.tongban.engine.clock.HolidayNotice;
import org.tongban.engine.lint.Linter;

/** The official calendar that lies beside the command line. */
final class OfficialCalendar {
    private static final int FIRST_YEAR = 2018;
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    private OfficialCalendar() {}

    /** A linter over the published years; without holidays where the notices are missing. */
    static Linter linter() {
        return published().map(calendar -> new Linter(calendar, CLOCK)).orElseGet(() -> Linter.withoutHolidays(CLOCK));
    }

    /** The published years, or empty where the notices are missing. */
    static Optional<Calendar> published() {
        List<HolidayNotice> notices = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= Year.now(CLOCK).getValue() + 1; year++) {
            try (InputStream in = OfficialCalendar.class.getResourceAsStream("/CALENDAR-INF/" + year + ".json")) {
                if (in != null) {
                    notices.add(HolidayNotice.read(new InputStreamReader(in, StandardCharsets.UTF_8)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.of(notices)
                .filter(read -> read.stream().anyMatch(HolidayNotice::published))
                .map(Calendar::of);
    }
}

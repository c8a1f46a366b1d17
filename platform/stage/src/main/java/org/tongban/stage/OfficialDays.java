// SPDX-License-Identifier: Apache-2.0
package org.tongban.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tongban.engine.clock.Calendar;
import org.tongban.engine.clock.HolidayNotice;
import org.tongban.hall.WorkCalendar;

/** The official calendar, as the bundle {@code calendar} has it. */
public final class OfficialDays {
    private static final int FIRST_YEAR = 2018;
    private static final int LAST_YEAR = 2099;

    /** The years that are published; later dates are provisional. */
    public static final WorkCalendar PUBLISHED = read();

    private OfficialDays() {}

    private static WorkCalendar read() {
        List<HolidayNotice> notices = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            try (InputStream in = OfficialDays.class.getResourceAsStream("/CALENDAR-INF/" + year + ".json")) {
                if (in == null) {
                    break;
                }
                notices.add(HolidayNotice.read(new InputStreamReader(in, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Calendar.of(notices);
    }
}

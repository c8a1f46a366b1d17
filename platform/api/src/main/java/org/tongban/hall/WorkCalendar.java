// SPDX-License-Identifier: Apache-2.0
package org.tongban.hall;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** The official calendar: weekends, statutory holidays and make-up workdays, as the State Council publishes it. */
@ProviderType
public interface WorkCalendar {
    /**
     * Tells whether offices work on a day.
     *
     * @param day a date; beyond {@link #publishedUntil()} only weekends are known
     * @return true on a working day
     */
    boolean isWorkingDay(LocalDate day);

    /**
     * The last day for which the holidays have been published; later results are provisional.
     *
     * @return usually a 31st of December
     */
    LocalDate publishedUntil();
}

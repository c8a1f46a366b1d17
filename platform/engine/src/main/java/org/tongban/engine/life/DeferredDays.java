// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDate;
import java.util.Optional;
import org.tongban.engine.clock.Deadline;
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.TimeLimit;

/**
 * 容缺: until when a paper that comes later has to be there. The time runs from acceptance.
 *
 * @param matter says which papers may come later
 * @param calendar by which days are counted
 */
public record DeferredDays(Matter matter, WorkCalendar calendar) {
    /**
     * The last day for a paper.
     *
     * @param code of the material
     * @param accepted the day of the acceptance
     * @return empty for a paper that may not come later
     */
    public Optional<LocalDate> day(String code, LocalDate accepted) {
        return limit(matter, code)
                .map(limit -> Deadline.of(limit, accepted, calendar).day());
    }

    /**
     * The time for a paper.
     *
     * @param matter says which papers may come later
     * @param code of the material
     * @return empty for a paper that may not come later
     */
    public static Optional<TimeLimit> limit(Matter matter, String code) {
        return matter.materials().stream()
                .filter(paper -> paper.code().equals(code))
                .findFirst()
                .flatMap(Material::deferrable);
    }
}

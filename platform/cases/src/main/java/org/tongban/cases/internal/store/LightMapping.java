// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Light;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.ScopePath;
import org.tongban.supervision.LightChange;

/** From the row of a light to what is told of it. */
final class LightMapping {
    private LightMapping() {}

    static LightChange change(LightRow row) {
        return new LightChange(
                new CaseNumber(row.number),
                Light.valueOf(row.light),
                Instant.ofEpochMilli(row.at),
                Instant.ofEpochMilli(row.recordedAt),
                row.department,
                new DivisionCode(row.hall),
                new ScopePath(row.scope),
                row.step,
                Optional.ofNullable(row.holder),
                Optional.of(row.due)
                        .filter(day -> !day.equals(HeadMapping.NEVER))
                        .map(LocalDate::parse),
                Optional.of(row.stepCode).filter(code -> !code.isEmpty()));
    }
}

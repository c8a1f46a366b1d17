// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.tongban.cases.CaseNumber;
import org.tongban.hall.ScopePath;

/**
 * A supervision order (督办单).
 *
 * @param key year and serial number, for example 2026-000001
 * @param number of the case
 * @param level why it was issued
 * @param step name of the step that is late; empty when it is the case
 * @param department that owes the answer
 * @param scope competent place of the case
 * @param holder work number of the officer who had the case; empty when nobody had
 * @param stage where it stands
 * @param version counts what has happened to it
 * @param issuedAt when
 * @param answeredBy work number of who answered last
 * @param headAt from when the head of the department is asked, while no answer comes
 * @param escalatedAt from when it stands on the supervisor's list of escalations, while no answer comes
 */
public record Order(
        String key,
        CaseNumber number,
        Level level,
        Optional<String> step,
        String department,
        ScopePath scope,
        Optional<String> holder,
        Stage stage,
        long version,
        Instant issuedAt,
        Optional<String> answeredBy,
        Instant headAt,
        Instant escalatedAt) {
    /**
     * The number as it is written.
     *
     * @return for example 督〔2026〕0001号
     */
    public String title() {
        int serial = Integer.parseInt(key.substring(5));
        return "督〔" + key.substring(0, 4) + "〕" + String.format(Locale.ROOT, "%04d", serial) + "号";
    }

    /**
     * Why it was issued.
     *
     * @return for example 红灯, or 红灯·现场勘验 for a step
     */
    public String reason() {
        return level.label() + step.map(name -> "·" + name).orElse("");
    }

    /**
     * Tells whether the head of the department has to look at it.
     *
     * @param now any moment
     * @return true when no answer came within one working day
     */
    public boolean forHead(Instant now) {
        return stage == Stage.OPEN && !now.isBefore(headAt);
    }

    /**
     * Tells whether it is escalated.
     *
     * @param now any moment
     * @return true when no answer came within three working days
     */
    public boolean escalated(Instant now) {
        return stage == Stage.OPEN && !now.isBefore(escalatedAt);
    }
}

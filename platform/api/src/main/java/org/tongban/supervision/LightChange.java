// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Light;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.ScopePath;

/**
 * A light came on for a case, or for one of its steps that has a limit of its own. This is a fact: it stays, also after
 * the case was decided.
 *
 * @param number of the case
 * @param light yellow, red or breach
 * @param at the exact moment at which it came on
 * @param recordedAt when that was written down; later than {@code at} when the system stood still
 * @param department of the matter; for a step, the one that does it
 * @param hall that received the case
 * @param scope competent place
 * @param step what had to be done then, in words; for a step, its name
 * @param holder work number of the officer of that department who had claimed it
 * @param due the last day of the limit
 * @param stepCode of the step whose limit it is; empty for a limit of the case
 */
public record LightChange(
        CaseNumber number,
        Light light,
        Instant at,
        Instant recordedAt,
        String department,
        DivisionCode hall,
        ScopePath scope,
        String step,
        Optional<String> holder,
        Optional<LocalDate> due,
        Optional<String> stepCode) {}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDate;
import java.util.Optional;
import org.tongban.hall.WorkCalendar;

/**
 * When something is decided.
 *
 * @param today a day in Asia/Shanghai
 * @param calendar the official calendar
 * @param statutoryDue until when the law demands the decision, when that is known
 */
public record Moment(LocalDate today, WorkCalendar calendar, Optional<LocalDate> statutoryDue) {}

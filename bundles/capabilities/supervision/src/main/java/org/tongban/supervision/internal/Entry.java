// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line of the history of an order.
 *
 * @param act what happened
 * @param at when
 * @param actor work number, or 系统
 * @param words what was said
 * @param expected until when the department means to be done
 * @param headAt with an act that asks for an answer: when the head is asked without one
 * @param escalatedAt with an act that asks for an answer: when it is escalated without one
 */
public record Entry(
        Act act,
        Instant at,
        String actor,
        String words,
        Optional<LocalDate> expected,
        Instant headAt,
        Instant escalatedAt) {}

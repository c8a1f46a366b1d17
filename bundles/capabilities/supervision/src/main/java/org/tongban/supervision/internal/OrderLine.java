// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.time.Instant;

/**
 * A line of a list of orders.
 *
 * @param href of the order
 * @param title for example 督〔2026〕0001号
 * @param number of the case
 * @param level why, in a word; with the step, when only a step is late
 * @param department in words
 * @param holder work number, or 未认领
 * @param stage in a word
 * @param issued when, in words
 * @param mark what is urgent about it; empty when nothing is
 */
public record OrderLine(
        String href,
        String title,
        String number,
        String level,
        String department,
        String holder,
        String stage,
        String issued,
        String mark) {
    static OrderLine of(Order order, Instant now, String department) {
        return new OrderLine(
                "/supervision/orders/" + order.key(),
                order.title(),
                order.number().grouped(),
                order.reason(),
                department,
                order.holder().orElse("未认领"),
                order.stage().label(),
                Words.minute(order.issuedAt()),
                mark(order, now));
    }

    private static String mark(Order order, Instant now) {
        if (order.escalated(now)) {
            return "升级：超过 3 个工作日没有反馈";
        }
        return order.forHead(now) ? "请负责人过问：超过 1 个工作日没有反馈" : "";
    }
}

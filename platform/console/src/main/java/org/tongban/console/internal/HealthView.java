// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.util.List;

/**
 * How the platform is, in plain words.
 *
 * @param lines one for each part
 */
public record HealthView(List<Line> lines) {
    /**
     * One part.
     *
     * @param part what it is
     * @param good whether it serves
     * @param text what to know or do
     */
    public record Line(String part, boolean good, String text) {}

    /**
     * Whether every part serves.
     *
     * @return true when nothing has to be done
     */
    public boolean good() {
        return lines.stream().allMatch(Line::good);
    }

    /**
     * The one sentence on top.
     *
     * @return in plain Chinese
     */
    public String sentence() {
        long open = lines.stream().filter(line -> !line.good()).count();
        return open == 0 ? "一切正常，可以办事。" : "平台在运行，有 " + open + " 处要处理。";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import org.tongban.cases.HandoutService;

/**
 * What was handed out, as a list that the person signs.
 *
 * @param slips one for each case
 * @param failed cases that were not handed out, in groups, with the reason
 * @param office of the counter with its work number
 */
public record SlipView(List<HandoutService.Slip> slips, List<Option> failed, String office) {
    /**
     * When a result was handed out.
     *
     * @param slip of the row
     * @return to the minute
     */
    public String at(HandoutService.Slip slip) {
        return Words.minute(slip.at());
    }
}

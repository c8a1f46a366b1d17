// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;

/**
 * One receipt for all cases of a life event.
 *
 * @param whole number, code and dates, with the materials of all cases
 * @param parts its cases
 */
public record JointReceiptView(ReceiptView whole, List<Part> parts) {
    /**
     * A case.
     *
     * @param number in groups of four
     * @param matter official name
     * @param body that decides
     * @param materials what it was handed
     */
    public record Part(String number, String matter, String body, List<ReceiptView.Line> materials) {}
}

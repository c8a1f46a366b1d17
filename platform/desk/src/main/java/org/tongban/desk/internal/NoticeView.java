// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;

/**
 * 一次性告知 at the window, on paper, before anything is received.
 *
 * @param back to the application
 * @param matter its name
 * @param to who applies
 * @param items what is missing or wrong, and how to put it right
 * @param hall where to come back
 * @param phone of the hall
 * @param clerk office and work number
 * @param day today
 */
public record NoticeView(
        String back,
        String matter,
        String to,
        List<String> items,
        String hall,
        String phone,
        String clerk,
        String day) {
    @Override
    public String toString() {
        return "NoticeView[" + back + "]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;

/**
 * 一次性告知 at the window, on paper, before anything is received.
 *
 * @param csrfField hidden field of the form, markup
 * @param address of this page
 * @param back to the application
 * @param printer whether a slip printer stands at the window
 * @param printed {@code yes}, {@code no}, or empty when nothing was tried
 * @param matter its name
 * @param to who applies
 * @param items what is missing or wrong, and how to put it right
 * @param hall where to come back
 * @param phone of the hall
 * @param clerk office and work number
 * @param day today
 */
public record NoticeView(
        String csrfField,
        String address,
        String back,
        boolean printer,
        String printed,
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

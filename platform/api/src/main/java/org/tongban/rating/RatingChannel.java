// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating;

/** How a rating came in (电脑、移动端 and 二维码 of GB/T 39735). The name is stored. */
public enum RatingChannel {
    /** From the person's own cases. */
    WEB,
    /** From the QR code of the receipt. */
    QR_CODE
}

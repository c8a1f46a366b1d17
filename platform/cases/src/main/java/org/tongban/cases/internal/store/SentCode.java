// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;

/**
 * A code that was sent to an applicant.
 *
 * @param digits of it
 * @param content digest of what it confirms
 * @param phone masked
 * @param at when it was sent
 * @param sends how many were sent for this draft, with this one
 */
public record SentCode(String digits, String content, String phone, Instant at, int sends) {
    @Override
    public String toString() {
        return "SentCode[" + at + "]";
    }
}

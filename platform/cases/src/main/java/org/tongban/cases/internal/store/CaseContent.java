// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import org.tongban.form.Answers;

/**
 * What is personal in a case; sealed in the database.
 *
 * @param answers of the form
 * @param applicantName masked names
 */
public record CaseContent(Answers answers, String applicantName) {
    @Override
    public String toString() {
        return "CaseContent[…]";
    }
}

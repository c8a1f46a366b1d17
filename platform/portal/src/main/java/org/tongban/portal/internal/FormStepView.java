// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;

/**
 * One page of the form.
 *
 * @param frame around it
 * @param title of the page
 * @param number counted from 1
 * @param count of pages
 * @param fields to fill in
 * @param errors what is wrong
 * @param prepare what to have at hand
 * @param later materials that follow
 * @param saving what a life event does not ask twice, empty for a matter of its own
 * @param resumed whether the person comes back to what was saved
 * @param aside answers that were given before and are not asked any more
 * @param more whether the answers just given call for more on this page
 */
public record FormStepView(
        FilingFrame frame,
        String title,
        int number,
        int count,
        List<FieldView> fields,
        List<ErrorLine> errors,
        List<String> prepare,
        List<String> later,
        String saving,
        boolean resumed,
        int aside,
        boolean more) {
    /**
     * The address of the page before.
     *
     * @return the guide before the first
     */
    public String back() {
        return number == 1 ? frame.guide() : frame.path("/form/" + (number - 1));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;

/**
 * What came of an act on several cases.
 *
 * @param title for example 批量认领
 * @param done how many went through
 * @param rows one for each case
 * @param back address of the inbox
 */
public record BatchView(String title, long done, List<Row> rows, String back) {
    /**
     * One case.
     *
     * @param href of the file, empty when it is out of sight
     * @param number in groups
     * @param matter its name
     * @param applicant masked
     * @param done whether it is done
     * @param result in words
     * @param reason why not
     * @param state where the case stands now
     */
    public record Row(
            String href,
            String number,
            String matter,
            String applicant,
            boolean done,
            String result,
            String reason,
            String state) {}
}

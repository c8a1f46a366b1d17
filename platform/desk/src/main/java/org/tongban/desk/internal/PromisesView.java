// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;

/**
 * Promises to be read by the applicant.
 *
 * @param back to the application
 * @param papers markup of each
 */
public record PromisesView(String back, List<String> papers) {
    @Override
    public String toString() {
        return "PromisesView[" + back + "]";
    }
}

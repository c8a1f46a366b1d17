// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;

/**
 * A power of attorney to be signed.
 *
 * @param back to the application
 * @param matter its name
 * @param persons who gives it: name and number of the card
 * @param clerk who gets it: office and work number
 * @param pages what is filed, as it stands now
 * @param day today
 */
public record MandateView(
        String back, String matter, List<Option> persons, String clerk, List<CaseView.Page> pages, String day) {
    @Override
    public String toString() {
        return "MandateView[" + back + "]";
    }
}

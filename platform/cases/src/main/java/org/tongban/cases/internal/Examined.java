// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.SubmitOutcome;
import org.tongban.hall.Hall;

/** What the checks before a filing say. */
sealed interface Examined {
    /**
     * All is well.
     *
     * @param hall that receives it
     * @param place whose case it becomes
     * @param materials papers with their marks
     * @param applicantName masked names
     */
    record Fit(Hall hall, Place place, List<CaseMaterial> materials, String applicantName) implements Examined {
        @Override
        public String toString() {
            return "Fit[" + hall.code() + "]";
        }
    }

    /**
     * Something stands against it.
     *
     * @param outcome for the caller
     */
    record Unfit(SubmitOutcome outcome) implements Examined {}
}

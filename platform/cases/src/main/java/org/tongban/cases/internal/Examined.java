// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.FieldError;
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
     * @param said what the first event says beyond what was filed: mandate and promises
     */
    record Fit(Hall hall, Place place, List<CaseMaterial> materials, String applicantName, Map<String, String> said)
            implements Examined {
        /** The same with more papers. */
        Fit with(List<CaseMaterial> papers) {
            return new Fit(hall, place, List.copyOf(papers), applicantName, said);
        }

        /** The same, of which the first event says more. */
        Fit saying(Map<String, String> more) {
            Map<String, String> all = new LinkedHashMap<>(said);
            all.putAll(more);
            return new Fit(hall, place, materials, applicantName, all);
        }

        /** The same for which the applicants stand. */
        Fit standing(Mandated mandated) {
            List<CaseMaterial> papers = new ArrayList<>(materials);
            papers.addAll(mandated.papers());
            return with(papers).saying(mandated.said());
        }

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
    record Unfit(SubmitOutcome outcome) implements Examined {
        /** The same with more that is wrong, where single things are wrong. */
        Unfit with(List<FieldError> more) {
            if (!(outcome instanceof SubmitOutcome.Invalid invalid)) {
                return this;
            }
            List<FieldError> all = new ArrayList<>(invalid.errors());
            all.addAll(more);
            return new Unfit(new SubmitOutcome.Invalid(List.copyOf(all)));
        }
    }
}

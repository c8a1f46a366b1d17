// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Light;
import org.tongban.hall.ScopePath;

/**
 * Lights of all cases, for supervision (DOMAIN 3.3). Only what the authority owes has a light: the applicant's own time,
 * a pause without end and a result that nobody collects have none. Whoever calls sees to it that the reader may know.
 */
@ProviderType
public interface LightService {
    /**
     * Open cases with at least a yellow light, their own or that of an open step, the one that has been lit for the
     * longest first.
     *
     * @param filter what it is narrowed to
     * @param after the cursor of the page before; empty for the first, and whatever is none begins there
     * @return at most 50 cases
     */
    LightPage owing(LightFilter filter, String after);

    /**
     * How many open cases have each light, their own or that of an open step, whichever is graver.
     *
     * @param scopes branches of the tree; a case that lies in several counts once
     * @return one line for each department and light that has any, in the order of departments
     */
    List<LightCount> counts(Set<ScopePath> scopes);

    /**
     * Lights that came on, in the order in which they were written down.
     *
     * @param recordedFrom written down at this moment or later
     * @param after the cursor of the page before; empty for the first
     * @return at most 50 changes
     */
    ChangePage changes(Instant recordedFrom, String after);

    /**
     * How one case stands, lit or not.
     *
     * @param number of the case
     * @return the case; empty when there is none
     */
    Optional<LitCase> find(CaseNumber number);

    /**
     * What a case owed, for ever.
     *
     * @param number of the case
     * @return lights in the order in which they came on; empty for one that was always in time
     */
    List<LightChange> of(CaseNumber number);

    /**
     * What a list of lit cases is narrowed to.
     *
     * @param scopes branches of the tree of competent places, at least one
     * @param department key of a department
     * @param atLeast lights at or above this one; below yellow means yellow
     */
    record LightFilter(Set<ScopePath> scopes, Optional<String> department, Light atLeast) {
        public LightFilter {
            scopes = Set.copyOf(scopes);
            if (scopes.isEmpty()) {
                throw new IllegalArgumentException("A list of lit cases is of at least one branch");
            }
        }
    }

    /**
     * Lit cases of a department.
     *
     * @param department key
     * @param light yellow, red or breach
     * @param cases how many
     */
    record LightCount(String department, Light light, long cases) {}

    /**
     * A page of lit cases.
     *
     * @param cases in order
     * @param next cursor of the next page
     */
    record LightPage(List<LitCase> cases, Optional<String> next) {}

    /**
     * A page of changes.
     *
     * @param changes in order
     * @param next cursor of the next page
     */
    record ChangePage(List<LightChange> changes, Optional<String> next) {}
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.page;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.tongban.identity.Caller;

/** What waits for a member of staff beside the cases of the inbox; the first page of the desk shows it. */
@ConsumerType
public interface Errands {
    /**
     * What waits now.
     *
     * @param staff who has opened the desk
     * @return empty when nothing waits; asked at each opening, so it has to be quick
     */
    List<Errand> of(Caller.Staff staff);

    /**
     * Something that waits.
     *
     * @param words a sentence that says what and how many
     * @param href where it is done
     * @param urgent true when a time for it is over
     */
    record Errand(String words, String href, boolean urgent) {}
}

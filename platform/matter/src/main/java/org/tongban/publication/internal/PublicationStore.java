// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tongban.publication.PublicationEntry;

/** Where the log and the approved versions are kept. */
public interface PublicationStore {
    /**
     * How many lines the log has; as lines are only added, it tells whether something is new.
     *
     * @return of all matters
     */
    long count();

    /**
     * The whole log.
     *
     * @return in the order of matters and numbers
     */
    List<PublicationEntry> entries();

    /**
     * Adds all lines or none.
     *
     * @param entries with their numbers
     * @param versions that they approve; those that are kept already stay as they are
     * @return false when somebody else has taken one of the numbers
     */
    boolean append(Collection<PublicationEntry> entries, Collection<KeptVersion> versions);

    /**
     * Reads an approved version.
     *
     * @param digest of the matter
     * @return the version, or empty
     */
    Optional<KeptVersion> kept(String digest);
}

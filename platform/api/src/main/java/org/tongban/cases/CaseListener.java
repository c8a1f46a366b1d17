// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears of every event of every case, after its commit, in order for each case, and at least once: a node that dies between
 * telling and noting it tells again, so a listener goes by number and seq. It hears what happens from the day it is first
 * seen; what happens while it is away for less than 90 days is told when it is back.
 */
@ConsumerType
public interface CaseListener {
    /**
     * Its name for ever: its place in the events is kept under it.
     *
     * @return at most 30 small letters, digits and hyphens
     */
    String name();

    /**
     * Something has happened. Nothing else of this case is told until this call has returned.
     *
     * @param happening what
     * @throws RuntimeException to be told again later, again and again; other cases go on
     */
    void happened(CaseHappening happening);
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears what happens to cases, through the outbox: after the commit, at least once, and in order for each case. A listener
 * that throws is asked again later, and with it this message of this case; so it is idempotent by
 * {@link CaseHappening#id()}.
 */
@ConsumerType
public interface CaseListener {
    /**
     * Something has happened.
     *
     * @param happening what
     * @throws RuntimeException to be told again later
     */
    void happened(CaseHappening happening);
}

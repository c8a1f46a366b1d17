// SPDX-License-Identifier: Apache-2.0
package org.tongban.health;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** What a part says of itself on the status page. Everybody can read it: no names, no case numbers. */
@ConsumerType
public interface HealthReport {
    /**
     * How things stand now; asked for each view of the page, so it is quick.
     *
     * @return one line for each thing worth knowing
     */
    List<Line> lines();

    /**
     * A line of the status page.
     *
     * @param part what it is about, in a word
     * @param good false when somebody has to do something
     * @param text how it stands, and what to do
     */
    record Line(String part, boolean good, String text) {}
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.List;
import org.tongban.cases.CaseNumber;

/** What came of writing an entry. */
public sealed interface Outcome {
    /**
     * It is written.
     *
     * @param events as they stand in the chain now
     */
    record Appended(List<StoredEvent> events) implements Outcome {}

    /**
     * The same filing had been written before; nothing was written now.
     *
     * @param number of the case
     */
    record FiledBefore(CaseNumber number) implements Outcome {}

    /** The case or draft has changed since it was read; nothing was written. */
    record Stale() implements Outcome {}
}

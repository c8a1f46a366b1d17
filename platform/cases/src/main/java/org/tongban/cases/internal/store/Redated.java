// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.Optional;

/**
 * A case with the dates that another calendar gives it.
 *
 * @param of the case as it was read
 * @param head with the new dates
 * @param event to be written with it; empty when only the hours of its lights have moved
 */
public record Redated(OpenCase of, CaseHead head, Optional<Entry.Advance> event) {}

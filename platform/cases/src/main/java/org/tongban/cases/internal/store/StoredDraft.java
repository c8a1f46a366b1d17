// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import org.tongban.cases.Draft;

/**
 * A draft as it was read.
 *
 * @param draft the draft
 * @param owner who began it
 * @param version grows with each change
 */
public record StoredDraft(Draft draft, String owner, long version) {}

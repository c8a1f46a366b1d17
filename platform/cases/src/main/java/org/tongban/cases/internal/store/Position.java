// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import org.tongban.cases.CaseNumber;

/**
 * How far a case has come. Whatever was read of it at the same position is still true.
 *
 * @param number of the case
 * @param seq of its last event
 */
public record Position(CaseNumber number, long seq) {}

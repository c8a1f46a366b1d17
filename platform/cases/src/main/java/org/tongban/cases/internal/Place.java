// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import org.tongban.hall.Hall;
import org.tongban.matter.MatterDefinition;

/**
 * Whose case it becomes.
 *
 * @param competent the hall of the competent place
 * @param definition the matter as it is done there
 * @param body that decides
 */
record Place(Hall competent, MatterDefinition definition, String body) {}

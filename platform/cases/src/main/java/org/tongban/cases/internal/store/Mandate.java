// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.Optional;
import org.tongban.hall.HallLevel;
import org.tongban.hall.ScopePath;

/**
 * How far one post reaches in a list.
 *
 * @param scope branch of the tree
 * @param level of the post
 * @param department that it is bound to, when it is
 */
public record Mandate(ScopePath scope, HallLevel level, Optional<String> department) {}

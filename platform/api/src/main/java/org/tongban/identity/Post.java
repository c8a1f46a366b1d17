// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity;

import java.util.Optional;
import org.tongban.hall.ScopePath;

/**
 * One post of a staff member: a duty within a branch of the tree and, unless it serves all, a department.
 *
 * @param duty what it entitles to
 * @param scope how far it reaches
 * @param department key of the department, for example {@code civil-affairs}; empty for windows, helpers and administrators
 * @param office the office as the citizen reads it, for example 天宁区民政局
 * @param window number of the window, empty when the post has none
 */
public record Post(Duty duty, ScopePath scope, Optional<String> department, String office, Optional<String> window) {}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.Optional;

/**
 * The search by number.
 *
 * @param typed what stands in the field
 * @param problem why nothing was opened
 */
public record SearchView(String typed, Optional<String> problem) {}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal.store;

import java.util.Optional;

/**
 * Which ratings a post may see.
 *
 * @param scope branch of the tree, as stored
 * @param department key; empty for all departments
 */
public record Sight(String scope, Optional<String> department) {}

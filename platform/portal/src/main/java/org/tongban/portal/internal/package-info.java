// SPDX-License-Identifier: Apache-2.0
/** The registry of portals, and what the citizen's pages show. */
@NullMarked
package org.tongban.portal.internal;

import org.jspecify.annotations.NullMarked;

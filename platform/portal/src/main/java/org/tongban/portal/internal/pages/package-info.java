// SPDX-License-Identifier: Apache-2.0
/** The citizen's pages: one class a route. */
@NullMarked
package org.tongban.portal.internal.pages;

import org.jspecify.annotations.NullMarked;

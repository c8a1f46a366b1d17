// SPDX-License-Identifier: Apache-2.0
/** Lines, pages and the two ways to write them down: PDF and HTML. */
@NullMarked
package org.tongban.paper.internal;

import org.jspecify.annotations.NullMarked;

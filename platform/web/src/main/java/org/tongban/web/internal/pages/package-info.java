// SPDX-License-Identifier: Apache-2.0
/** The pages that belong to the frame itself: signing in and out, registering, modes, and the duties of a public site. */
@NullMarked
package org.tongban.web.internal.pages;

import org.jspecify.annotations.NullMarked;

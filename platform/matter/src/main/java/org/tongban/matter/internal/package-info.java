// SPDX-License-Identifier: Apache-2.0
/** Finds the bundles that carry matters, lints what they say, and answers for what is on offer. */
@NullMarked
package org.tongban.matter.internal;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The phrase library and its page. */
@NullMarked
package org.tongban.phrase.internal;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The pool and the migrations. */
@NullMarked
package org.tongban.schema.internal;

import org.jspecify.annotations.NullMarked;

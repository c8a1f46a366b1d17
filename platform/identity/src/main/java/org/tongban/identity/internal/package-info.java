// SPDX-License-Identifier: Apache-2.0
/** Registering, importing and signing in, over the store. */
@NullMarked
package org.tongban.identity.internal;

import org.jspecify.annotations.NullMarked;

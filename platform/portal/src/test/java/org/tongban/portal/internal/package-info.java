// SPDX-License-Identifier: Apache-2.0
/** The portal's pages over services in memory. */
@NullMarked
package org.tongban.portal.internal;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The gateway: one servlet, private CXF servers behind it, callers found by their token. */
@NullMarked
package org.tongban.gateway.internal;

import org.jspecify.annotations.NullMarked;

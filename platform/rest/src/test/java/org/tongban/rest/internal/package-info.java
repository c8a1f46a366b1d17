// SPDX-License-Identifier: Apache-2.0
/** Tests of the API over prepared services. */
@NullMarked
package org.tongban.rest.internal;

import org.jspecify.annotations.NullMarked;

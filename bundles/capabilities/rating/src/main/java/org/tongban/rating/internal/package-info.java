// SPDX-License-Identifier: Apache-2.0
/** Takes ratings of visits and ended cases, and counts them so that nobody is to be recognised. */
@NullMarked
package org.tongban.rating.internal;

import org.jspecify.annotations.NullMarked;

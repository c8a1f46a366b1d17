// SPDX-License-Identifier: Apache-2.0
/** The booted archive, seen from outside. */
@NullMarked
package org.tongban.itest;

import org.jspecify.annotations.NullMarked;

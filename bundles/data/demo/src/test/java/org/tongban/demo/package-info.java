// SPDX-License-Identifier: Apache-2.0
/** The demo as the operator finds it. */
@NullMarked
package org.tongban.demo;

import org.jspecify.annotations.NullMarked;

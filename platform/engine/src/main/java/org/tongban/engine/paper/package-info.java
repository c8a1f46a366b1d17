// SPDX-License-Identifier: Apache-2.0
/** The form as a neutral list of rows: blank form and filled sample; needs no library. */
@NullMarked
package org.tongban.engine.paper;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Whether a changelog only adds to what the version in force has, read by the parser that will run it. */
@NullMarked
package org.tongban.admission.expansion;

import org.jspecify.annotations.NullMarked;

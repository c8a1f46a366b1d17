// SPDX-License-Identifier: Apache-2.0
/** Keys of departments, and the making of signed archives. */
@NullMarked
package org.tongban.admission.signing;

import org.jspecify.annotations.NullMarked;

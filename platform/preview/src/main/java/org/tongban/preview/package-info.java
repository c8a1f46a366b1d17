// SPDX-License-Identifier: Apache-2.0
/** Shows the pages of a matter while its file is edited. */
@NullMarked
package org.tongban.preview;

import org.jspecify.annotations.NullMarked;

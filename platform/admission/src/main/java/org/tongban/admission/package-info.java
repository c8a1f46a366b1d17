// SPDX-License-Identifier: Apache-2.0
/** What an archive has to satisfy by itself, whether the platform runs or not. */
@NullMarked
package org.tongban.admission;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** The file of a backup: a zip archive that proves itself whole before anything is taken out of it. */
@NullMarked
package org.tongban.engine.backup;

import org.jspecify.annotations.NullMarked;

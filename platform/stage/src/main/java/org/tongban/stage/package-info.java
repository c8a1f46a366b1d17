// SPDX-License-Identifier: Apache-2.0
/** A sample city in which matters can be tried without a platform. */
@NullMarked
package org.tongban.stage;

import org.jspecify.annotations.NullMarked;

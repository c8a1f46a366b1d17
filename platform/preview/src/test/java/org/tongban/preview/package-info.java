// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tongban.preview;

import org.jspecify.annotations.NullMarked;

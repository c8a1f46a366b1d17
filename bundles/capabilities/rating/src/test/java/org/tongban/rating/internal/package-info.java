// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tongban.rating.internal;

import org.jspecify.annotations.NullMarked;

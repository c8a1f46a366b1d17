// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tongban.paper.internal;

import org.jspecify.annotations.NullMarked;

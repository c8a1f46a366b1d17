// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tongban.queue.internal;

import org.jspecify.annotations.NullMarked;

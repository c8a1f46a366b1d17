// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tongban.phrase.internal;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tongban.rehearsal;

import org.jspecify.annotations.NullMarked;

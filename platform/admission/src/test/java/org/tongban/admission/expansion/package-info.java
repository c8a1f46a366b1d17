// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.tongban.admission.expansion;

import org.jspecify.annotations.NullMarked;

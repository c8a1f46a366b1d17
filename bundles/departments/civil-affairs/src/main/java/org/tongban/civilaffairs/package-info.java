// SPDX-License-Identifier: Apache-2.0
/** What the civil affairs bureau checks in an application beyond form and conditions. */
@NullMarked
package org.tongban.civilaffairs;

import org.jspecify.annotations.NullMarked;

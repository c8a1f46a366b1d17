// SPDX-License-Identifier: Apache-2.0
/** What the market regulation bureau checks in an application beyond form and conditions. */
@NullMarked
package org.tongban.marketregulation;

import org.jspecify.annotations.NullMarked;

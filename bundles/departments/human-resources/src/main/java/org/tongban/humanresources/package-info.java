// SPDX-License-Identifier: Apache-2.0
/** What the human resources bureau checks in an application beyond form and conditions. */
@NullMarked
package org.tongban.humanresources;

import org.jspecify.annotations.NullMarked;

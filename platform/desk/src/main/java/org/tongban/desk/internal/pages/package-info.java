// SPDX-License-Identifier: Apache-2.0
/** The pages of clerks and officers. */
@NullMarked
package org.tongban.desk.internal.pages;

import org.jspecify.annotations.NullMarked;

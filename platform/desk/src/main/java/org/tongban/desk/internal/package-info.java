// SPDX-License-Identifier: Apache-2.0
/** What clerks and officers see, and what they typed. */
@NullMarked
package org.tongban.desk.internal;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** What tests of the platform and of departments share. */
@NullMarked
package org.tongban.testkit;

import org.jspecify.annotations.NullMarked;

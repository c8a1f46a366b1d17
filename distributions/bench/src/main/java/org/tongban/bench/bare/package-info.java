// SPDX-License-Identifier: Apache-2.0
/** What a bare Karaf serves. */
@NullMarked
package org.tongban.bench.bare;

import org.jspecify.annotations.NullMarked;

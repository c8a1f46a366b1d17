// SPDX-License-Identifier: Apache-2.0
/** A clock that can be put forward, brought into the county as a bundle of its own. */
@org.jspecify.annotations.NullMarked
package org.tongban.itest.clock;

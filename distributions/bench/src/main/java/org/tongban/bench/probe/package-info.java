// SPDX-License-Identifier: Apache-2.0
/** Runs inside the county, so that services are called as the platform itself calls them. */
@NullMarked
package org.tongban.bench.probe;

import org.jspecify.annotations.NullMarked;

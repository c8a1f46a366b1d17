// SPDX-License-Identifier: Apache-2.0
/** Says whether a matter that can be read is also a good one: the publishing rules of DOMAIN 2.4 and what the engine needs. */
@NullMarked
package org.tongban.engine.lint;

import org.jspecify.annotations.NullMarked;

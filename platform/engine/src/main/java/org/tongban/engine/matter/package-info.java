// SPDX-License-Identifier: Apache-2.0
/** Reads descriptors of matters, implementations and portals, and says what is wrong with them and where. */
@NullMarked
package org.tongban.engine.matter;

import org.jspecify.annotations.NullMarked;

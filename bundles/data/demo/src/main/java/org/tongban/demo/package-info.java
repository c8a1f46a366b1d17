// SPDX-License-Identifier: Apache-2.0
/** Brings synthetic people and staff into the platform through its own contracts. */
@NullMarked
package org.tongban.demo;

import org.jspecify.annotations.NullMarked;

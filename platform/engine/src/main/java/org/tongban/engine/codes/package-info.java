// SPDX-License-Identifier: Apache-2.0
/** Codes of persons, bodies, divisions, matters, certificates and cases: what they are, and whether they hold. */
@NullMarked
package org.tongban.engine.codes;

import org.jspecify.annotations.NullMarked;

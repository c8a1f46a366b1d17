// SPDX-License-Identifier: Apache-2.0
/** The chain of events of a case: what happened can be neither altered, dropped nor moved without being seen. */
@NullMarked
package org.tongban.engine.chain;

import org.jspecify.annotations.NullMarked;

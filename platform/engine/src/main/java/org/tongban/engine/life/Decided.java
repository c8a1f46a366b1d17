// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

/** What came of a command: a change, or why not. */
public sealed interface Decided permits Change, Refusal {}

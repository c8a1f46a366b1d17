// SPDX-License-Identifier: Apache-2.0
/** Keeps the log of publications and decides by it what is in force. */
@NullMarked
package org.tongban.publication.internal;

import org.jspecify.annotations.NullMarked;

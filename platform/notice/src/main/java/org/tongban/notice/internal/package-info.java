// SPDX-License-Identifier: Apache-2.0
/** Notices: written once for each event, kept in an inbox, sent outside until somebody took them. */
@NullMarked
package org.tongban.notice.internal;

import org.jspecify.annotations.NullMarked;

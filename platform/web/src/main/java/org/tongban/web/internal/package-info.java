// SPDX-License-Identifier: Apache-2.0
/** The frame around every page: routes, cookies, protection against forged requests, the cache of anonymous pages. */
@NullMarked
package org.tongban.web.internal;

import org.jspecify.annotations.NullMarked;

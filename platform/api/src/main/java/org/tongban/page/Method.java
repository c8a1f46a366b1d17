// SPDX-License-Identifier: Apache-2.0
package org.tongban.page;

/** What the browser wants: to look, or to change something. */
public enum Method {
    /** Look. */
    GET,
    /** Change; the frame has already checked the CSRF token. */
    POST
}

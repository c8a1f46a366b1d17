// SPDX-License-Identifier: Apache-2.0
package org.tongban.page;

/** For whom a page is, and so which frame is drawn around it. */
public enum Audience {
    /** Citizens and enterprises. */
    PORTAL,
    /** Clerks and officers. */
    DESK,
    /** Administrators. */
    ADMIN
}

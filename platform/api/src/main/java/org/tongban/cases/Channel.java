// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

/** How an application came in. */
public enum Channel {
    /** 网上. */
    ONLINE,
    /** 窗口. */
    WINDOW,
    /** 帮办代办. */
    HELPER,
    /** 接口. */
    API
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the web frame (PID {@code org.tongban.web}). */
@ObjectClassDefinition(name = "通办：网页")
@interface WebSettings {
    /**
     * How much memory ready pages may take.
     *
     * @return mebibytes
     */
    @AttributeDefinition(name = "页面缓存（MiB）")
    int cache_megabytes() default 64;

    /**
     * After how much idleness a session ends; pages warn two minutes before. Set it as identity has it.
     *
     * @return minutes
     */
    @AttributeDefinition(name = "无操作多少分钟后退出登录")
    int session_minutes() default 30;
}

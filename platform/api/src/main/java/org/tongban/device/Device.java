// SPDX-License-Identifier: Apache-2.0
package org.tongban.device;

import org.osgi.annotation.versioning.ConsumerType;
import org.tongban.hall.DivisionCode;

/** Something that stands at a window. A driver that fails answers {@link Outcome.Failed}: it never holds up the window. */
@ConsumerType
public interface Device {
    /**
     * What clerks call it.
     *
     * @return a short Chinese name, for example 身份证阅读器
     */
    String name();

    /**
     * Whether it stands at a window.
     *
     * @param hall of the clerk
     * @param window number of the window, empty when the clerk's post has none
     * @return true when the clerk at this window may use it
     */
    boolean standsAt(DivisionCode hall, String window);
}

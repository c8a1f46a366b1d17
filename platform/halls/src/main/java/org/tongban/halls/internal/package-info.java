// SPDX-License-Identifier: Apache-2.0
/** Finds data bundles, builds the tree of halls and the calendar, and publishes them. */
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>='org.tongban.hall.HallService,org.tongban.hall.WorkCalendar'",
        effective = "active")
@NullMarked
package org.tongban.halls.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Capability;

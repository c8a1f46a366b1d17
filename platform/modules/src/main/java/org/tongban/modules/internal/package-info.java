// SPDX-License-Identifier: Apache-2.0
/** The module service: ledger, installer, adoption. */
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>='org.tongban.module.ModuleService'",
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>='org.tongban.module.ModuleJobs'",
        effective = "active")
@NullMarked
package org.tongban.modules.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Capability;

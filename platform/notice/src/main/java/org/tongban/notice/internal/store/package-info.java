// SPDX-License-Identifier: Apache-2.0
/** Notices, messages and reminders in the database; what they say is sealed. */
@Header(name = "Meta-Persistence", value = "META-INF/persistence.xml")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.apache.aries.jpa.template.JpaTemplate\"",
        effective = "active")
@NullMarked
package org.tongban.notice.internal.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Capability;
import org.osgi.annotation.bundle.Header;

// SPDX-License-Identifier: Apache-2.0
/** The phrases in the database. */
@Header(name = "Meta-Persistence", value = "META-INF/persistence.xml")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.apache.aries.jpa.template.JpaTemplate\"",
        effective = "active")
@NullMarked
package org.tongban.phrase.internal.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Capability;
import org.osgi.annotation.bundle.Header;

// SPDX-License-Identifier: Apache-2.0
/** Persons, staff and sessions in the database. Everything personal is sealed here and opened here. */
@Header(name = "Meta-Persistence", value = "META-INF/persistence.xml")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.apache.aries.jpa.template.JpaTemplate\"",
        effective = "active")
@NullMarked
package org.tongban.identity.internal.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Capability;
import org.osgi.annotation.bundle.Header;

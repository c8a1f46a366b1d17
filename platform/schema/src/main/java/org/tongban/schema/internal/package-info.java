// SPDX-License-Identifier: Apache-2.0
/** The pool and the migrations. */
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"javax.sql.DataSource\"",
        effective = "active")
@NullMarked
package org.tongban.schema.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Capability;

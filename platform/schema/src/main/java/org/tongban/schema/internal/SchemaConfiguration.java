// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What {@code etc/org.tongban.schema.cfg} may say; what it leaves empty comes from tongban.properties. */
@ObjectClassDefinition(name = "Tongban database", description = "Where data lies")
@interface SchemaConfiguration {
    @AttributeDefinition(description = "derby or postgresql; empty: tongban.database of tongban.properties")
    String kind() default "";

    @AttributeDefinition(description = "Folder of Derby; empty: db in the data folder")
    String folder() default "";

    @AttributeDefinition(description = "JDBC address of PostgreSQL; empty: tongban.database.url")
    String url() default "";

    @AttributeDefinition(description = "User of PostgreSQL; empty: tongban.database.user")
    String user() default "";

    @AttributeDefinition(description = "A file of mode 600 with the password; empty: tongban.database.password.file")
    String passwordFile() default "";

    @AttributeDefinition(description = "The most connections at a time")
    int poolSize() default 20;

    @AttributeDefinition(description = "How many seconds a start waits for a database that does not answer yet")
    int patience() default 120;
}

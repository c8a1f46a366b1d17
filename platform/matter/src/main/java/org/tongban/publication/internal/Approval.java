// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** What can be configured under {@code org.tongban.publication}. */
@ObjectClassDefinition(name = "Tongban publication")
@interface Approval {
    @AttributeDefinition(
            name = "Approval of versions",
            description = "automatic: what is installed is offered; required: two people publish it first",
            options = {
                @Option(label = "automatic", value = "automatic"),
                @Option(label = "required", value = "required")
            })
    String approval() default "automatic";
}

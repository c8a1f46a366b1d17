// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What can be configured under {@code org.tongban.matter}. */
@ObjectClassDefinition(name = "Tongban matters")
@interface Settings {
    @AttributeDefinition(
            name = "Time for the hooks of a matter",
            description = "Milliseconds; past it the applicant gets a plain refusal")
    int hook_budget() default 2_000;

    @AttributeDefinition(
            name = "Threads for hooks",
            description = "One hook never holds more than half of them, so that the others go on")
    int hook_threads() default 8;

    @AttributeDefinition(
            name = "Replaced versions",
            description = "How many versions of matters that were replaced stay open for pages that still carry them")
    int retained_versions() default 1_000;
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Marks a hook with the code of the matter in whose life it has a say. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ForMatter {
    /** Prefix of the service property: {@code tongban.for.matter}. */
    String PREFIX_ = "tongban.";

    /**
     * Code of a matter in the same bundle.
     *
     * @return for example {@code individual-business-registration}
     */
    String value();
}

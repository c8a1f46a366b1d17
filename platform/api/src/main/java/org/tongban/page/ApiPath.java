// SPDX-License-Identifier: Apache-2.0
package org.tongban.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Marks a JAX-RS resource that the gateway mounts below {@code /api}: the property is {@code tongban.api.path}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ApiPath {
    /** Prefix of the service property. */
    String PREFIX_ = "tongban.";

    /**
     * First part of the path below {@code /api}.
     *
     * @return for example {@code cases}
     */
    String value();
}

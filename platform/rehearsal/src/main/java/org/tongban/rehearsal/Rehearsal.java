// SPDX-License-Identifier: Apache-2.0
package org.tongban.rehearsal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test class whose methods take a {@link MatterRun}: the matters of this bundle, played without a platform. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(RehearsalExtension.class)
public @interface Rehearsal {
    /**
     * When each test begins, in Shanghai time; the clock then stands still until the test moves it.
     *
     * @return for example {@code 2026-11-24T09:30:00}, a Tuesday
     */
    String at() default "2026-11-24T09:30:00";
}

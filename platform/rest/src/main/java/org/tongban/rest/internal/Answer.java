// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an operation answers; the description of the API is made from it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Answer {
    /** The statuses of success, the usual one first. */
    int[] value() default {200};

    /** What the body holds when the method itself does not say it. */
    Class<?> body() default void.class;

    /** What the body of a 202 holds, when that is something else. */
    Class<?> accepted() default void.class;

    /** The statuses of problems. */
    int[] problems() default {};
}

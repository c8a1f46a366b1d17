// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the persistence unit that the {@link DatabaseTest}s of a class use. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PersistenceUnderTest {
    /**
     * The unit in {@code META-INF/persistence.xml}.
     *
     * @return for example {@code cases-0.1}
     */
    String value();
}

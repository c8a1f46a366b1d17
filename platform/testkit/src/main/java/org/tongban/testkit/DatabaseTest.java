// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs twice: on Derby and on PostgreSQL. The class says which unit by {@link PersistenceUnderTest}.
 *
 * <p>A class has one database of each kind; it is emptied before each test. A {@code TestDatabase} may also be a
 * parameter of a {@code @BeforeEach} method or of the constructor.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(DatabaseInvocations.class)
public @interface DatabaseTest {}

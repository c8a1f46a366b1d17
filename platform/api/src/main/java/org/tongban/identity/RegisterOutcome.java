// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity;

import java.time.Instant;
import java.util.List;
import org.tongban.form.FieldError;

/** The answer to a registration. */
public sealed interface RegisterOutcome {
    /**
     * The person is registered now.
     *
     * @param person with its new reference
     */
    record Registered(Person person) implements RegisterOutcome {}

    /** Somebody is already registered with this code; says nothing about whom. */
    record AlreadyRegistered() implements RegisterOutcome {}

    /**
     * Something typed is wrong.
     *
     * @param errors one for each field
     */
    record Invalid(List<FieldError> errors) implements RegisterOutcome {}

    /**
     * Too many registered from one address.
     *
     * @param until when the next one is looked at
     */
    record TooMany(Instant until) implements RegisterOutcome {}
}

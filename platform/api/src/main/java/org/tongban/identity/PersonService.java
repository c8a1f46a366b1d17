// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The register of persons. Codes are unique also when two requests race; code, name and phone are stored encrypted. */
@ProviderType
public interface PersonService {
    /**
     * Registers a person.
     *
     * @param person unchecked input
     * @return the person, or why not
     */
    RegisterOutcome register(NewPerson person);

    /**
     * Registers a person who does so alone, without a clerk: only so many an hour from one address.
     *
     * @param person unchecked input
     * @param remote address of the browser
     * @return the person, or why not; {@link RegisterOutcome.TooMany} comes from here alone
     */
    default RegisterOutcome register(NewPerson person, String remote) {
        return register(person);
    }

    /**
     * Reads a person by reference.
     *
     * @param ref the reference
     * @return the person, or empty
     */
    Optional<Person> find(PersonRef ref);

    /**
     * Finds a person by exact code through the blind index.
     *
     * @param code citizen id or credit code; any case
     * @return the person, or empty
     */
    Optional<Person> findByCode(String code);
}

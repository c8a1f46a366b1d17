// SPDX-License-Identifier: Apache-2.0
package org.tongban.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongban.identity.NewPerson;
import org.tongban.identity.Person;
import org.tongban.identity.PersonKind;
import org.tongban.identity.PersonRef;
import org.tongban.identity.PersonService;
import org.tongban.identity.RegisterOutcome;

/** A register that remembers what was typed. */
final class Register implements PersonService {
    private final Map<String, NewPerson> typed = new HashMap<>();

    String password(String code) {
        return Optional.ofNullable(typed.get(code)).map(NewPerson::password).orElseThrow();
    }

    @Override
    public RegisterOutcome register(NewPerson person) {
        if (typed.putIfAbsent(person.code(), person) != null) {
            return new RegisterOutcome.AlreadyRegistered();
        }
        return new RegisterOutcome.Registered(new Person(
                new PersonRef(UUID.randomUUID()),
                PersonKind.NATURAL,
                person.code(),
                person.name(),
                person.phone(),
                Optional.empty(),
                person.household(),
                person.residence()));
    }

    @Override
    public Optional<Person> find(PersonRef ref) {
        return Optional.empty();
    }

    @Override
    public Optional<Person> findByCode(String code) {
        return Optional.empty();
    }
}

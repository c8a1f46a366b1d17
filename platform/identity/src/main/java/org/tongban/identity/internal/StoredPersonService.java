// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.identity.NewPerson;
import org.tongban.identity.Person;
import org.tongban.identity.PersonRef;
import org.tongban.identity.PersonService;
import org.tongban.identity.RegisterOutcome;
import org.tongban.identity.internal.store.JpaPersons;

/** The register of persons over the store. */
@Component(service = PersonService.class)
public final class StoredPersonService implements PersonService {
    private static final Logger LOG = LoggerFactory.getLogger(StoredPersonService.class);

    private final JpaPersons persons;
    private final Passwords passwords;
    private final RemoteLimit remotes;
    private final Clock clock;

    /**
     * Over the store.
     *
     * @param persons keeps them
     * @param passwords hashes
     * @param settings say how many register from one address
     */
    @Activate
    public StoredPersonService(
            @Reference JpaPersons persons, @Reference Passwords passwords, @Reference Settings settings) {
        this(persons, passwords, settings, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    StoredPersonService(JpaPersons persons, Passwords passwords, Settings settings, Clock clock) {
        this.persons = persons;
        this.passwords = passwords;
        this.remotes = new RemoteLimit(settings.remoteRegistrations(), Duration.ofHours(1), clock);
        this.clock = clock;
    }

    @Override
    public RegisterOutcome register(NewPerson typed) {
        Registration checked = Registration.of(typed, LocalDate.now(clock));
        if (!checked.errors().isEmpty()) {
            return new RegisterOutcome.Invalid(checked.errors());
        }
        Person person = checked.person();
        if (findByCode(person.code()).isPresent()) {
            return new RegisterOutcome.AlreadyRegistered(); // spares the hash; the store decides
        }
        Optional<String> hash = Optional.of(typed.password())
                .filter(password -> !password.isEmpty())
                .map(passwords::hash);
        if (!persons.add(person, hash, clock.instant())) {
            return new RegisterOutcome.AlreadyRegistered();
        }
        LOG.info("person {} registered", person.ref());
        return new RegisterOutcome.Registered(person);
    }

    @Override
    public RegisterOutcome register(NewPerson typed, String remote) {
        Optional<Instant> closed = remotes.attempt(remote);
        if (closed.isPresent()) {
            return new RegisterOutcome.TooMany(closed.get());
        }
        RegisterOutcome outcome = register(typed);
        if (outcome instanceof RegisterOutcome.Invalid) {
            remotes.succeeded(remote); // a slip of the pen registers nobody, and tells of nobody
        }
        return outcome;
    }

    @Override
    public Optional<Person> find(PersonRef ref) {
        return persons.find(ref);
    }

    @Override
    public Optional<Person> findByCode(String code) {
        return persons.findByCode(code.strip().toUpperCase(Locale.ROOT));
    }
}

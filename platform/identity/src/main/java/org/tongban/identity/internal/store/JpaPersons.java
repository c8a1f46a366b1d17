// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Person;
import org.tongban.identity.PersonKind;
import org.tongban.identity.PersonRef;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;

/** The register of persons. A person is found by reference or by exact code; nothing else is to be read in it. */
@Component(service = JpaPersons.class)
public final class JpaPersons {
    private final JpaTemplate jpa;
    private final Vault vault;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault seals and finds
     */
    @Activate
    public JpaPersons(@Reference(target = "(osgi.unit.name=identity-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.vault = vault;
    }

    /**
     * Adds a person.
     *
     * @param person checked
     * @param password hashed; empty for somebody who cannot sign in
     * @param now time of the registration
     * @return false when there is a person with this code, also when it came while this one was being written
     */
    public boolean add(Person person, Optional<String> password, Instant now) {
        PersonRow row = row(person, now);
        try {
            jpa.tx(TransactionType.Required, em -> {
                em.persist(row);
                password.ifPresent(hash ->
                        em.persist(JpaCredentials.row(new Holder.OfPerson(person.ref()), hash, now.toEpochMilli())));
                em.flush();
            });
            return true;
        } catch (PersistenceException failed) {
            if (Failures.unique(failed)) {
                return false;
            }
            throw failed;
        }
    }

    /**
     * Reads a person.
     *
     * @param ref the reference
     * @return the person, or empty
     */
    public Optional<Person> find(PersonRef ref) {
        return jpa.txExpr(TransactionType.Required, em -> Optional.ofNullable(em.find(PersonRow.class, ref.toString())))
                .map(this::person);
    }

    /**
     * Finds a person by code.
     *
     * @param code in upper case
     * @return the person, or empty
     */
    public Optional<Person> findByCode(String code) {
        String index = index(code);
        return jpa
                .txExpr(
                        TransactionType.Required,
                        em -> em.createQuery("select p from PersonRow p where p.codeIndex = :index", PersonRow.class)
                                .setParameter("index", index)
                                .getResultList())
                .stream()
                .findFirst()
                .map(this::person);
    }

    private PersonRow row(Person person, Instant now) {
        String text = String.join(
                "\n",
                person.code(),
                person.name(),
                person.phone(),
                person.birthDate().map(LocalDate::toString).orElse(""),
                person.household().map(DivisionCode::value).orElse(""),
                person.residence().map(DivisionCode::value).orElse(""));
        Sealed sealed = vault.seal(text.getBytes(UTF_8), context(person.ref().toString()));
        PersonRow row = new PersonRow();
        row.ref = person.ref().toString();
        row.kind = person.kind().name();
        row.codeIndex = index(person.code());
        row.registeredAt = now.toEpochMilli();
        row.content = sealed.cipher();
        row.keyId = sealed.keyId();
        return row;
    }

    private Person person(PersonRow row) {
        byte[] plain = vault.open(new Sealed(row.content, row.keyId), context(row.ref));
        List<String> lines = List.of(new String(plain, UTF_8).split("\n", -1));
        return new Person(
                new PersonRef(UUID.fromString(row.ref)),
                PersonKind.valueOf(row.kind),
                lines.get(0),
                lines.get(1),
                lines.get(2),
                present(lines.get(3)).map(LocalDate::parse),
                present(lines.get(4)).map(DivisionCode::new),
                present(lines.get(5)).map(DivisionCode::new));
    }

    private String index(String code) {
        return vault.blindIndex("person.code", code);
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    /** Binds the content to its row: it cannot be moved to another person. */
    private static String context(String ref) {
        return "person:" + ref;
    }
}

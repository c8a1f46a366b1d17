// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal.store;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.PersonRef;
import org.tongban.notice.internal.Contact;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;

/** How people want to be told; addresses are sealed like everything that people are told. */
@Component(service = JpaContacts.class)
public final class JpaContacts {
    private final JpaTemplate jpa;
    private final Seals seals;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault seals addresses
     */
    @Activate
    public JpaContacts(@Reference(target = "(osgi.unit.name=notice-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.seals = new Seals(vault);
    }

    /**
     * An address that waits for its owner's word.
     *
     * @param digest of the secret in the link
     * @param askedAt when the link was sent
     */
    public record Asked(String digest, Instant askedAt) {}

    /**
     * What somebody has said.
     *
     * @param person who
     * @return the usual when nothing was said
     */
    public Contact find(PersonRef person) {
        return row(person).map(this::contact).orElse(Contact.UNSAID);
    }

    /**
     * The link that somebody was sent last.
     *
     * @param person who
     * @return empty when none is open
     */
    public Optional<Asked> asked(PersonRef person) {
        return row(person)
                .flatMap(row -> Optional.ofNullable(row.token)
                        .map(digest -> new Asked(digest, Instant.ofEpochMilli(row.askedAt))));
    }

    /**
     * Keeps what somebody says.
     *
     * @param person who
     * @param contact from now on
     * @param asked the open link; empty when there is nothing to confirm
     */
    public void save(PersonRef person, Contact contact, Optional<Asked> asked) {
        jpa.tx(TransactionType.Required, em -> write(em, person, contact, asked));
    }

    private void write(EntityManager em, PersonRef person, Contact contact, Optional<Asked> asked) {
        ContactRow row = Optional.ofNullable(em.find(ContactRow.class, person.toString()))
                .orElseGet(() -> {
                    ContactRow fresh = new ContactRow();
                    fresh.person = person.toString();
                    return fresh;
                });
        Sealed sealed = seals.contact(row.person, contact);
        row.way = contact.way().name();
        row.language = contact.language();
        row.token = asked.map(Asked::digest).orElse(null);
        row.askedAt = asked.map(open -> open.askedAt().toEpochMilli()).orElse(0L);
        row.content = sealed.cipher();
        row.keyId = sealed.keyId();
        em.merge(row);
    }

    private Optional<ContactRow> row(PersonRef person) {
        return Optional.ofNullable(
                jpa.txExpr(TransactionType.Required, em -> em.find(ContactRow.class, person.toString())));
    }

    private Contact contact(ContactRow row) {
        Seals.Addresses addresses = seals.contact(row.person, row.content, row.keyId);
        return new Contact(addresses.mail(), addresses.unconfirmed(), Contact.Way.valueOf(row.way), row.language);
    }
}

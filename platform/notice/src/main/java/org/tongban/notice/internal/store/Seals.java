// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tongban.notice.internal.Contact;
import org.tongban.notice.internal.Text;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;

/** Seals what people are told, bound to the row in which it lies. */
final class Seals {
    private static final String BETWEEN = "\u0000";

    private final Vault vault;

    Seals(Vault vault) {
        this.vault = vault;
    }

    Sealed text(String id, Text text) {
        return seal(
                "notice.text:" + id,
                text.title() + BETWEEN + text.text() + BETWEEN + text.sms().orElse(""));
    }

    Text text(String id, byte[] content, String keyId) {
        String[] parts = open("notice.text:" + id, content, keyId).split(BETWEEN, -1);
        return new Text(parts[0], parts[1], given(parts[2]));
    }

    Sealed message(String id, String text) {
        return seal("notice.message:" + id, text);
    }

    String message(String id, byte[] content, String keyId) {
        return open("notice.message:" + id, content, keyId);
    }

    /** Mail addresses of one person. */
    record Addresses(Optional<String> mail, Optional<String> unconfirmed) {}

    Sealed contact(String person, Contact contact) {
        return seal(
                "notice.contact:" + person,
                contact.mail().orElse("") + BETWEEN + contact.unconfirmed().orElse(""));
    }

    Addresses contact(String person, byte[] content, String keyId) {
        String[] parts = open("notice.contact:" + person, content, keyId).split(BETWEEN, -1);
        return new Addresses(given(parts[0]), given(parts[1]));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private Sealed seal(String context, String text) {
        return vault.seal(text.getBytes(StandardCharsets.UTF_8), context);
    }

    private String open(String context, byte[] content, String keyId) {
        return new String(vault.open(new Sealed(content, keyId), context), StandardCharsets.UTF_8);
    }
}

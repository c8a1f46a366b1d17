// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.identity.PersonRef;
import org.tongban.notice.internal.store.JpaContacts;

/** Takes mail addresses in. One is used only after its owner has followed the link that was sent to it. */
@Component(service = MailAddresses.class)
public final class MailAddresses {
    /** A link is good for so long. */
    static final Duration OPEN = Duration.ofHours(24);

    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(2);
    private static final int LONGEST = 120;
    private static final int SECRET_BYTES = 24;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9-]+)+");

    private final JpaContacts contacts;
    private final Sender sender;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * Over the store.
     *
     * @param contacts keeps addresses
     * @param sender sends the link
     * @param clock tells when
     */
    @Activate
    public MailAddresses(
            @Reference JpaContacts contacts,
            @Reference Sender sender,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.contacts = contacts;
        this.sender = sender;
        this.clock = clock;
    }

    /** Sends the link to an address; says what is wrong instead, and then keeps nothing. */
    Optional<String> ask(PersonRef person, String typed, String page) {
        String address = typed.strip();
        if (address.isEmpty()) {
            return Optional.of("请填写邮箱地址。");
        }
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            return Optional.of("邮箱地址不对，应该像 name@example.cn。请对照着再看一遍。");
        }
        Instant now = clock.instant();
        boolean soon = contacts.asked(person)
                .filter(asked -> asked.askedAt().plus(BETWEEN_MAILS).isAfter(now))
                .isPresent();
        if (soon) {
            return Optional.of("刚刚发过一封确认邮件。请先看看收件箱和垃圾邮件，没有收到的两分钟后再发。");
        }
        String secret = secret();
        if (!sender.mail(address, UUID.randomUUID().toString(), letter(page + secret))) {
            return Optional.of("确认邮件现在发不出去，邮箱没有保存。请过一会儿再试。");
        }
        contacts.save(
                person, contacts.find(person).asking(address), Optional.of(new JpaContacts.Asked(digest(secret), now)));
        return Optional.empty();
    }

    /** Whether the secret of a link is the one that this person was sent, and still good. */
    boolean good(PersonRef person, String secret) {
        return contacts.asked(person)
                .filter(asked -> asked.askedAt().plus(OPEN).isAfter(clock.instant()))
                .filter(asked -> asked.digest().equals(digest(secret)))
                .isPresent();
    }

    /** Takes the address from now on; false when the link is not good. */
    boolean confirm(PersonRef person, String secret) {
        if (!good(person, secret)) {
            return false;
        }
        contacts.save(person, contacts.find(person).confirmed(), Optional.empty());
        return true;
    }

    private static String letter(String link) {
        return "【通办】请确认邮箱\n您在通办填了这个邮箱，用来接收办件通知。请在 24 小时内打开下面的链接确认：\n" + link + "\n不是您本人填的，不用理会，不会给您发通知。";
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}

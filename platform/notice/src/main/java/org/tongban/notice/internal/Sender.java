// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.identity.Person;
import org.tongban.identity.PersonRef;
import org.tongban.identity.PersonService;
import org.tongban.notice.MessageChannel;
import org.tongban.notice.NoticeService.Delivery.State;
import org.tongban.notice.internal.store.JpaContacts;
import org.tongban.notice.internal.store.JpaMessages;

/** Sends what waits, and tries again. The address is asked for at the moment of sending and kept nowhere. */
@Component(service = Sender.class)
public final class Sender {
    /** After each failure one of these; when there is none left, the message is given up. */
    static final List<Duration> RETRIES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    /** A gateway that needs longer is tried by somebody else too. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int PAGE = 100;

    private final JpaMessages messages;
    private final PersonService persons;
    private final JpaContacts contacts;
    private final Channels channels;
    private final Clock clock;

    /**
     * With what sending needs.
     *
     * @param messages wait
     * @param persons have phones
     * @param contacts say which way
     * @param channels lead outside
     * @param clock tells when
     */
    @Activate
    public Sender(
            @Reference JpaMessages messages,
            @Reference PersonService persons,
            @Reference JpaContacts contacts,
            @Reference Channels channels,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.messages = messages;
        this.persons = persons;
        this.contacts = contacts;
        this.channels = channels;
        this.clock = clock;
    }

    /** Kinds of channels by which somebody can be reached now. */
    List<MessageChannel.Kind> reach(PersonRef person) {
        Contact contact = contacts.find(person);
        boolean mail = hasMail() && contact.mail().isPresent() && contact.way() != Contact.Way.SMS;
        boolean text = hasSms()
                && phone(person).isPresent()
                && !(mail && contact.way() == Contact.Way.MAIL); // without a mail server the phone has to do
        return Stream.of(MessageChannel.Kind.values())
                .filter(kind -> kind == MessageChannel.Kind.SMS ? text : mail)
                .toList();
    }

    /** Sends a mail at once and once, to an address that nobody has confirmed yet. */
    boolean mail(String address, String id, String text) {
        return channels.find(MessageChannel.Kind.MAIL)
                .filter(channel -> send(channel, id, address, text) == MessageChannel.Result.TAKEN)
                .isPresent();
    }

    boolean hasMail() {
        return channels.find(MessageChannel.Kind.MAIL).isPresent();
    }

    /** Sends what is due; the number of messages that were tried. */
    int run() {
        Instant now = clock.instant();
        int tried = 0;
        for (JpaMessages.Message message : messages.due(now, PAGE)) {
            if (messages.take(message, clock.instant(), LEASE)) {
                settle(message, send(message));
                tried++;
            }
        }
        return tried;
    }

    private void settle(JpaMessages.Message message, MessageChannel.Result result) {
        Instant now = clock.instant();
        boolean again = result == MessageChannel.Result.LATER && message.tries() < RETRIES.size();
        if (result == MessageChannel.Result.TAKEN) {
            messages.sent(message, State.TAKEN, now);
        } else if (again) {
            messages.sent(message, State.WAITING, now.plus(RETRIES.get(message.tries())));
        } else {
            messages.sent(message, State.GIVEN_UP, now);
            LOG.warn("message {} given up after {} tries", message.id(), message.tries() + 1);
        }
    }

    private MessageChannel.Result send(JpaMessages.Message message) {
        Optional<String> address = message.kind() == MessageChannel.Kind.SMS
                ? phone(message.person())
                : contacts.find(message.person()).mail();
        if (address.isEmpty()) {
            return MessageChannel.Result.NEVER;
        }
        return channels.find(message.kind())
                .map(channel -> send(channel, message.id(), address.get(), message.text()))
                .orElse(MessageChannel.Result.LATER);
    }

    /** Sends at once and once. */
    Optional<String> now(PersonRef person, String id, String text) {
        Optional<MessageChannel> channel = channels.find(MessageChannel.Kind.SMS);
        return phone(person)
                .filter(phone ->
                        channel.isPresent() && send(channel.get(), id, phone, text) == MessageChannel.Result.TAKEN)
                .map(Sender::masked);
    }

    boolean hasSms() {
        return channels.find(MessageChannel.Kind.SMS).isPresent();
    }

    long late() {
        return messages.late(clock.instant().minus(Duration.ofMinutes(15)));
    }

    private static MessageChannel.Result send(MessageChannel channel, String id, String address, String text) {
        try {
            return channel.send(id, address, text);
        } catch (RuntimeException failed) {
            // Its message may hold the address, so only its class is logged.
            LOG.warn("message {} could not be sent: {}", id, failed.getClass().getName());
            return MessageChannel.Result.LATER;
        }
    }

    private Optional<String> phone(PersonRef person) {
        return persons.find(person).map(Person::phone).filter(phone -> !phone.isBlank());
    }

    private static String masked(String phone) {
        return phone.length() < 8 ? "****" : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}

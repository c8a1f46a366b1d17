// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseHappening;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Deferral;
import org.tongban.hall.WorkCalendar;
import org.tongban.identity.Caller;
import org.tongban.identity.NewPerson;
import org.tongban.identity.Person;
import org.tongban.identity.PersonKind;
import org.tongban.identity.PersonRef;
import org.tongban.identity.PersonService;
import org.tongban.identity.RegisterOutcome;
import org.tongban.notice.MessageChannel;
import org.tongban.notice.internal.store.JpaContacts;
import org.tongban.notice.internal.store.JpaMessages;
import org.tongban.notice.internal.store.JpaNotices;
import org.tongban.notice.internal.store.JpaReminders;
import org.tongban.testkit.TestVault;

/** One node with its notices, two applicants, and a gateway that says what the test wants. */
final class Office {
    static final CaseNumber NUMBER = new CaseNumber("320412202611240000015");
    static final String PHONE = "13800000000";
    static final PersonRef WANG = new PersonRef(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    static final PersonRef LI = new PersonRef(UUID.fromString("00000000-0000-4000-8000-000000000002"));
    static final Caller.Citizen CITIZEN = new Caller.Citizen(WANG, "示例老人王", PersonKind.NATURAL);
    static final Caller.Citizen OTHER = new Caller.Citizen(LI, "示例旁人", PersonKind.NATURAL);

    final Gateway gateway = new Gateway(MessageChannel.Kind.SMS);
    final Channels channels = new Channels();
    final JpaContacts contacts;
    final Sender sender;
    final Inboxes inboxes;
    final StoredNoticeService notices;

    Office(JpaTemplate jpa, Clock clock) {
        channels.bindChannel(new Reference(), gateway);
        JpaNotices store = new JpaNotices(jpa, new TestVault());
        contacts = new JpaContacts(jpa, new TestVault());
        sender = new Sender(new JpaMessages(jpa, new TestVault()), new People(), contacts, channels, clock);
        inboxes = new Inboxes(store, new JpaReminders(jpa, new TestVault()), sender, contacts, new Weekdays(), clock);
        notices = new StoredNoticeService(store, sender, clock);
    }

    /** Mail can be sent from now on. */
    Gateway mailing() {
        Gateway mail = new Gateway(MessageChannel.Kind.MAIL);
        channels.bindChannel(new Reference(), mail);
        return mail;
    }

    /** A gateway. */
    static final class Gateway implements MessageChannel {
        private final Kind kind;
        final List<String> addresses = new ArrayList<>();
        final List<String> ids = new ArrayList<>();
        final List<String> texts = new ArrayList<>();
        Optional<Result> answer = Optional.of(Result.TAKEN);

        Gateway(Kind kind) {
            this.kind = kind;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public Result send(String id, String address, String text) {
            ids.add(id);
            addresses.add(address);
            texts.add(text);
            return answer.orElseThrow(() -> new IllegalStateException("cut off: " + address));
        }
    }

    /** Only one has a phone. */
    private static final class People implements PersonService {
        private final Map<PersonRef, Person> persons = new HashMap<>();

        People() {
            add(WANG, "示例老人王", "320499194303120242", PHONE);
            add(LI, "示例旁人", "320499199406180136", "");
        }

        private void add(PersonRef ref, String name, String code, String phone) {
            persons.put(
                    ref,
                    new Person(
                            ref,
                            PersonKind.NATURAL,
                            code,
                            name,
                            phone,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
        }

        @Override
        public RegisterOutcome register(NewPerson person) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Person> find(PersonRef ref) {
            return Optional.ofNullable(persons.get(ref));
        }

        @Override
        public Optional<Person> findByCode(String code) {
            return Optional.empty();
        }
    }

    /** No holidays. */
    private static final class Weekdays implements WorkCalendar {
        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().getValue() < 6;
        }

        @Override
        public LocalDate publishedUntil() {
            return LocalDate.of(2026, 12, 31);
        }
    }

    /** The only one there is. */
    private static final class Reference implements ServiceReference<MessageChannel> {
        @Override
        public Object getProperty(String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String[] getPropertyKeys() {
            return new String[0];
        }

        @Override
        public Bundle getBundle() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Bundle[] getUsingBundles() {
            return new Bundle[0];
        }

        @Override
        public boolean isAssignableTo(Bundle bundle, String className) {
            return true;
        }

        @Override
        public int compareTo(Object reference) {
            return 0;
        }

        @Override
        public java.util.Dictionary<String, Object> getProperties() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <A> A adapt(Class<A> type) {
            throw new UnsupportedOperationException();
        }
    }

    /** An event as cases would tell it. */
    static Told event(long seq, CaseEventType type) {
        return new Told(seq, type);
    }

    /** Builds a happening. */
    static final class Told {
        private final long seq;
        private final CaseEventType type;
        private Instant at = Instant.parse("2026-11-24T01:30:00Z");
        private boolean sensitive;
        private List<PersonRef> applicants = List.of(WANG);
        private Optional<CaseHappening.StepRef> step = Optional.empty();
        private Optional<LocalDate> until = Optional.empty();
        private Optional<LocalDate> replaced = Optional.empty();
        private final List<CaseHappening.Paper> papers = new ArrayList<>();

        private Told(long seq, CaseEventType type) {
            this.seq = seq;
            this.type = type;
        }

        Told sensitive() {
            sensitive = true;
            return this;
        }

        Told by(PersonRef... persons) {
            applicants = List.of(persons);
            return this;
        }

        Told hearing(String day) {
            step = Optional.of(new CaseHappening.StepRef("hearing", "听证", true, false));
            return until(day);
        }

        Told hearingChanged(String day) {
            step = Optional.of(new CaseHappening.StepRef("hearing", "听证", true, true));
            return until(day);
        }

        Told until(String day) {
            until = Optional.of(LocalDate.parse(day));
            return this;
        }

        Told insteadOf(String day) {
            replaced = Optional.of(LocalDate.parse(day));
            return this;
        }

        Told paper(String name, String day, boolean supplied) {
            papers.add(new CaseHappening.Paper(name, new Deferral(name, LocalDate.parse(day), supplied)));
            return this;
        }

        CaseHappening to() {
            return new CaseHappening(
                    NUMBER,
                    seq,
                    type,
                    at,
                    "M032",
                    "高龄津贴",
                    sensitive,
                    applicants,
                    "红梅街道便民服务中心",
                    "民政局（示例）",
                    step,
                    new CaseHappening.Dates(
                            Optional.of(LocalDate.of(2026, 12, 1)),
                            Optional.empty(),
                            until,
                            Optional.empty(),
                            replaced),
                    List.copyOf(papers));
        }
    }
}

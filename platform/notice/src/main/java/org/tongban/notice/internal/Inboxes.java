// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseHappening;
import org.tongban.cases.CaseListener;
import org.tongban.hall.WorkCalendar;
import org.tongban.identity.PersonRef;
import org.tongban.notice.internal.store.JpaContacts;
import org.tongban.notice.internal.store.JpaNotices;
import org.tongban.notice.internal.store.JpaReminders;

/** Hears what happens to cases, and writes to whom it concerns. Told twice, it writes once. */
@Component(service = {CaseListener.class, Inboxes.class})
public final class Inboxes implements CaseListener {
    private static final int PAGE = 100;

    private final JpaNotices notices;
    private final JpaReminders reminders;
    private final Sender sender;
    private final Clock clock;
    private final Map<String, Author> authors;
    private final Map<String, Planner> planners;
    private final JpaContacts contacts;

    /**
     * Over the stores.
     *
     * @param notices are written
     * @param reminders come later
     * @param sender knows who can be reached
     * @param contacts say in which language
     * @param calendar working days
     * @param clock tells when
     */
    @Activate
    public Inboxes(
            @Reference JpaNotices notices,
            @Reference JpaReminders reminders,
            @Reference Sender sender,
            @Reference JpaContacts contacts,
            @Reference WorkCalendar calendar,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.notices = notices;
        this.reminders = reminders;
        this.sender = sender;
        this.clock = clock;
        this.contacts = contacts;
        this.authors = Languages.ALL.stream().collect(Collectors.toMap(language -> language, Author::of));
        this.planners = Languages.ALL.stream()
                .collect(Collectors.toMap(
                        language -> language,
                        language -> new Planner(calendar, Author.of(language), Languages.mark(language))));
    }

    @Override
    public String name() {
        return "notice";
    }

    @Override
    public void happened(CaseHappening happening) {
        Map<String, List<PersonRef>> readers = happening.applicants().stream()
                .collect(Collectors.groupingBy(person -> Languages.of(contacts.find(person))));
        Set<Reminder.Kind> settled = new HashSet<>();
        List<Reminder> due = new ArrayList<>();
        readers.forEach((language, persons) -> {
            Planner.Plan plan = plan(language, happening, persons);
            settled.addAll(plan.settled());
            due.addAll(plan.due());
        });
        reminders.replace(happening.number(), settled, due);
    }

    private Planner.Plan plan(String language, CaseHappening happening, List<PersonRef> persons) {
        if (concerns(happening)) {
            Text text = said(authors, language).event(happening);
            persons.forEach(person -> write(happening, person, text));
        }
        return said(planners, language).plan(happening, persons);
    }

    private static <T> T said(Map<String, T> by, String language) {
        return Optional.ofNullable(by.get(language)).orElseThrow();
    }

    /** New dates by another calendar concern whom they make wait for another day than they were told. */
    private static boolean concerns(CaseHappening happening) {
        return happening.type() == CaseEventType.DEADLINE_RECOMPUTED
                ? happening.dates().replaced().isPresent()
                : happening.type().open();
    }

    private void write(CaseHappening happening, PersonRef person, Text text) {
        notices.write(new Letter(
                happening.number(),
                happening.seq(),
                Letter.EVENT,
                person,
                now(),
                text,
                text.sms().isPresent() ? sender.reach(person) : List.of()));
    }

    /** Writes the reminders whose time has come; written before they are forgotten, so that none is lost. */
    int remind() {
        List<Reminder> due = reminders.due(clock.instant(), PAGE);
        for (Reminder reminder : due) {
            reminder.persons()
                    .forEach(person -> notices.write(new Letter(
                            reminder.number(),
                            reminder.seq(),
                            reminder.occasion(),
                            person,
                            now(),
                            reminder.text(),
                            sender.reach(person))));
            reminders.given(reminder);
        }
        return due.size();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

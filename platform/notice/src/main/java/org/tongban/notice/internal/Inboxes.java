// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseHappening;
import org.tongban.cases.CaseListener;
import org.tongban.hall.WorkCalendar;
import org.tongban.identity.PersonRef;
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
    private final Author author = new Author(Wording.of("zh-CN"));
    private final Planner planner;

    /**
     * Over the stores.
     *
     * @param notices are written
     * @param reminders come later
     * @param sender knows who can be reached
     * @param calendar working days
     * @param clock tells when
     */
    @Activate
    public Inboxes(
            @Reference JpaNotices notices,
            @Reference JpaReminders reminders,
            @Reference Sender sender,
            @Reference WorkCalendar calendar,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.notices = notices;
        this.reminders = reminders;
        this.sender = sender;
        this.clock = clock;
        this.planner = new Planner(calendar, author);
    }

    @Override
    public String name() {
        return "notice";
    }

    @Override
    public void happened(CaseHappening happening) {
        if (concerns(happening)) {
            Text text = author.event(happening);
            happening.applicants().forEach(person -> write(happening, person, text));
        }
        Planner.Plan plan = planner.plan(happening);
        reminders.replace(happening.number(), plan.settled(), plan.due());
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

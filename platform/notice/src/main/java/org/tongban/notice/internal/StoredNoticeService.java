// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.cases.CaseNumber;
import org.tongban.health.HealthReport;
import org.tongban.identity.Caller;
import org.tongban.identity.PersonRef;
import org.tongban.notice.NoticeService;
import org.tongban.notice.internal.store.JpaNotices;

/** The inboxes as their readers see them. */
@Component(service = {NoticeService.class, HealthReport.class})
public final class StoredNoticeService implements NoticeService, HealthReport {
    private static final int LONGEST = 300;

    private final JpaNotices notices;
    private final Sender sender;
    private final Clock clock;

    /**
     * Over the store.
     *
     * @param notices of everybody
     * @param sender sends at once
     * @param clock tells when
     */
    @Activate
    public StoredNoticeService(
            @Reference JpaNotices notices,
            @Reference Sender sender,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.notices = notices;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public Optional<String> text(PersonRef person, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("A text has 1 to " + LONGEST + " characters, not " + text.length());
        }
        return sender.now(person, UUID.randomUUID().toString(), text);
    }

    @Override
    public List<Notice> mine(Caller caller, String after) {
        return caller instanceof Caller.Citizen citizen ? notices.of(citizen.person(), after, PAGE) : List.of();
    }

    @Override
    public long unread(Caller caller) {
        return caller instanceof Caller.Citizen citizen ? notices.unread(citizen.person()) : 0;
    }

    @Override
    public Optional<Notice> open(Caller caller, String id) {
        return caller instanceof Caller.Citizen citizen
                ? notices.open(citizen.person(), id, clock.instant())
                : Optional.empty();
    }

    @Override
    public void openAll(Caller caller) {
        if (caller instanceof Caller.Citizen citizen) {
            notices.openAll(citizen.person(), clock.instant());
        }
    }

    @Override
    public List<Delivery> deliveries(CaseNumber number) {
        return notices.deliveries(number, PAGE);
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        long late = sender.late();
        lines.add(new Line("通知", true, sender.hasSms() ? "站内通知和短信都在发" : "站内通知在发。还没有安装短信通道，不发短信"));
        if (sender.hasMail()) {
            lines.add(new Line("邮件", true, "邮件发给确认过邮箱的人"));
        }
        if (late > 0) {
            lines.add(new Line("短信", false, late + " 条短信到时间没有发出。请检查短信通道和日志。"));
        }
        return lines;
    }
}

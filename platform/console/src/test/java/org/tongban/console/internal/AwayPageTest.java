// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.form.FieldError;
import org.tongban.identity.AbsenceService;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.PageResult;
import org.tongban.testkit.TestClock;

class AwayPageTest {
    private static final Caller.Staff OFFICER = SampleRequest.staff(Duty.EXAMINATION);
    private static final Caller.Staff ADMIN = SampleRequest.staff(Duty.SYSTEM_ADMIN);
    private static final UUID ID = new UUID(7, 7);

    private final Absences record = new Absences();
    private final AwayPage page = new AwayPage(
            record,
            new Colleagues().with("C1", "<b>吴示例", true).with("A0400-01", "示例同事", true),
            TestClock.at("2026-12-02T09:00:00"));

    /** Absences in memory. */
    private static final class Absences implements AbsenceService {
        private final List<NotedAbsence> noted = new ArrayList<>();
        private List<FieldError> errors = List.of();

        @Override
        public AbsenceOutcome away(Caller caller, Absence absence) {
            if (!errors.isEmpty()) {
                return new AbsenceOutcome.Refused(errors);
            }
            noted.add(new NotedAbsence(ID, absence));
            return new AbsenceOutcome.Noted(noted.get(0));
        }

        @Override
        public List<NotedAbsence> absences(Caller caller, String workNumber) {
            return List.copyOf(noted);
        }

        @Override
        public Optional<FieldError> cancel(Caller caller, UUID id) {
            return noted.removeIf(one -> one.id().equals(id))
                    ? Optional.empty()
                    : Optional.of(new FieldError("absence", "这一段已经取消。"));
        }
    }

    @Test
    void notesTheOwnAbsenceAndShowsIt() {
        PageResult came = page.render(SampleRequest.post(OFFICER)
                .with("for", "C9")
                .with("from", "2026-12-01")
                .with("until", "2026-12-05")
                .with("deputy", "C1"));

        assertThat(came).isEqualTo(new PageResult.Redirect("/desk/away?noted=" + ID));
        assertThat(record.noted.get(0).absence())
                .isEqualTo(new AbsenceService.Absence(
                        "A0400-01", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 5), "C1"));
        assertThat(body(SampleRequest.get(OFFICER).with("noted", ID.toString())))
                .contains("已登记", "2026年12月1日到2026年12月5日", "正在代办", "由 &lt;b&gt;吴示例（C1） 代办", "取消")
                .doesNotContain("name=\"for\"");
    }

    @Test
    void oneDayIsOneDay() {
        page.render(SampleRequest.post(OFFICER)
                .with("from", "2026-12-01")
                .with("until", "2026-12-01")
                .with("deputy", "C1"));

        assertThat(body(SampleRequest.get(OFFICER))).contains("2026年12月1日一天").doesNotContain("日到");
    }

    @Test
    void notesAnybodysAbsenceForTheSystemAdministrator() {
        PageResult came = page.render(SampleRequest.post(ADMIN)
                .with("for", "C 1&x")
                .with("from", "2026-12-03")
                .with("until", "2026-12-03")
                .with("deputy", "C2"));

        assertThat(came).isEqualTo(new PageResult.Redirect("/desk/away?for=C+1%26x&noted=" + ID));
        assertThat(body(SampleRequest.get(ADMIN).with("for", "C1"))).contains("name=\"for\"", "还没开始");
    }

    @Test
    void whoStandsInSeesForWhomAndCannotCancel() {
        record.noted.add(new AbsenceService.NotedAbsence(
                ID,
                new AbsenceService.Absence("C1", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 5), "A0400-01")));
        assertThat(body(SampleRequest.get(OFFICER)))
                .contains("替 &lt;b&gt;吴示例（C1） 代办")
                .doesNotContain("value=\"cancel\"");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrong() {
        record.errors = List.of(new FieldError("deputy", "没有这位同事。"), new FieldError("absent", "没有业务岗位。"));
        PageResult came = page.render(SampleRequest.post(OFFICER)
                .with("from", "2026-12-03")
                .with("until", "2026-12-04")
                .with("deputy", "<C9>"));
        assertThat(((PageResult.Page) came).status()).isEqualTo(422);
        assertThat(SampleRequest.body(came))
                .contains("没有这位同事。", "href=\"#list\"", "value=\"2026-12-04\"", "value=\"&lt;C9>\"");
    }

    @Test
    void asksForDaysThatExist() {
        PageResult came =
                page.render(SampleRequest.post(OFFICER).with("from", "明天").with("until", "2026-02-30"));
        assertThat(SampleRequest.body(came)).contains("href=\"#from\"", "href=\"#until\"");
        assertThat(record.noted).isEmpty();
    }

    @Test
    void cancelsAndSaysWhenThereIsNothingToCancel() {
        record.noted.add(new AbsenceService.NotedAbsence(
                ID,
                new AbsenceService.Absence("A0400-01", LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 5), "C1")));
        SampleRequest cancel = SampleRequest.post(OFFICER).with("act", "cancel").with("id", ID.toString());
        assertThat(page.render(cancel)).isEqualTo(new PageResult.Redirect("/desk/away"));
        assertThat(SampleRequest.body(page.render(cancel))).contains("这一段已经取消。");
        assertThat(SampleRequest.body(page.render(
                        SampleRequest.post(OFFICER).with("act", "cancel").with("id", "x"))))
                .contains("没有找到这一段外出");
    }

    private String body(SampleRequest request) {
        return SampleRequest.body(page.render(request));
    }
}

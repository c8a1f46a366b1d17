// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.form.FieldError;
import org.tongban.identity.AbsenceService.Absence;
import org.tongban.identity.AbsenceService.AbsenceOutcome;
import org.tongban.identity.AbsenceService.NotedAbsence;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("identity-0.1")
class AbsencesTest {
    private static final String STAFF = """
            work_number,name,duty,division,department,office,window,until
            A1,陈示例,系统管理员,320400,,平台管理,,
            C1,吴示例,审查,320402,civil-affairs,天宁区民政局（示例）,,
            C1,吴示例,决定,320402,civil-affairs,天宁区民政局（示例）,,2026-12-03
            C1,吴示例,事项管理,320402,civil-affairs,天宁区民政局（示例）,,
            C2,何示例,审查,320402,civil-affairs,天宁区民政局（示例）,,
            C3,郑示例,受理,320402,civil-affairs,天宁区民政局（示例）,,
            """;

    @TempDir
    private Path folder;

    private final TestClock clock = TestClock.at("2026-12-01T09:30:00");
    private final Map<String, String> passwords = new HashMap<>();
    private Node node;

    @BeforeEach
    void start(TestDatabase database) {
        node = new Node(database.jpa(), clock, folder);
        node.staff
                .importCsv(new Caller.LocalOperator(), STAFF)
                .accounts()
                .forEach(account -> passwords.put(
                        account.workNumber(), account.firstPassword().orElseThrow()));
    }

    @DatabaseTest
    void aPostEndsAfterItsLastDay(TestDatabase database) {
        assertThat(node.caller(token("C1")).has(Duty.DECISION)).isTrue();
        clock.advance(Duration.ofDays(3));
        Caller.Staff later = node.caller(token("C1"));
        assertThat(later.has(Duty.DECISION)).isFalse();
        assertThat(later.has(Duty.EXAMINATION)).isTrue();
    }

    @DatabaseTest
    void theDeputyHoldsTheBusinessPostsWhileTheColleagueIsAway(TestDatabase database) {
        away("C1", "2026-12-01", "2026-12-02", "c3 ");
        assertThat(node.caller(token("C3")).posts())
                .extracting(post -> post.duty() + " " + post.deputyFor().orElse("-"))
                .containsExactly("ACCEPTANCE -", "EXAMINATION C1", "DECISION C1");
        assertThat(node.caller(token("C1")).posts()).hasSize(3);
        clock.advance(Duration.ofDays(1));
        assertThat(node.caller(token("C3")).has(Duty.DECISION)).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(node.caller(token("C3")).posts()).hasSize(1);
    }

    @DatabaseTest
    void anAbsenceThatIsToComeEntitlesToNothingYet(TestDatabase database) {
        away("C1", "2026-12-02", "2026-12-02", "C3");
        assertThat(node.caller(token("C3")).posts()).hasSize(1);
        clock.advance(Duration.ofDays(1));
        assertThat(node.caller(token("C3")).posts()).hasSize(3);
    }

    @DatabaseTest
    void aPostThatTheDeputyHoldsAnywayStaysTheDeputysOwn(TestDatabase database) {
        away("C1", "2026-12-01", "2026-12-01", "C2");
        assertThat(node.caller(token("C2")).posts())
                .extracting(Post::duty, Post::deputyFor)
                .containsExactly(tuple(Duty.EXAMINATION, Optional.empty()), tuple(Duty.DECISION, Optional.of("C1")));
    }

    @DatabaseTest
    void whatADeputyHoldsIsNotHandedOn(TestDatabase database) {
        away("C1", "2026-12-01", "2026-12-01", "C2");
        away("C2", "2026-12-01", "2026-12-01", "C3");
        assertThat(node.caller(token("C3")).posts())
                .extracting(post -> post.duty() + " " + post.deputyFor().orElse("-"))
                .containsExactly("ACCEPTANCE -", "EXAMINATION C2");
    }

    @DatabaseTest
    void cancellingEndsTheDeputysPostsOnAllNodesWithinASecond(TestDatabase database) {
        Node other = new Node(database.otherNode(), clock, folder);
        String deputy = token("C3");
        Caller absent = node.caller(token("C1"));
        NotedAbsence noted = away("C1", "2026-12-01", "2026-12-31", "C3");
        assertThat(other.caller(deputy).has(Duty.DECISION)).isTrue();

        assertThat(node.absences.cancel(node.caller(deputy), noted.id()))
                .get()
                .extracting(FieldError::field)
                .isEqualTo("caller");
        assertThat(node.absences.cancel(absent, noted.id())).isEmpty();
        assertThat(node.caller(deputy).has(Duty.DECISION)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(other.caller(deputy).has(Duty.DECISION)).isFalse();
        assertThat(node.absences.cancel(absent, noted.id())).isPresent();
        assertThat(node.absences.cancel(absent, UUID.randomUUID())).isPresent();
        away("C1", "2026-12-01", "2026-12-31", "C2");
    }

    @DatabaseTest
    void listsWhatGoesOnAndIsToComeForBothSides(TestDatabase database) {
        NotedAbsence later = away("C1", "2026-12-10", "2026-12-12", "C3");
        NotedAbsence now = away("C1", "2026-12-01", "2026-12-02", "C2");
        Caller.Staff absent = node.caller(token("C1"));
        assertThat(node.absences.absences(absent, "c1")).containsExactly(now, later);
        assertThat(node.absences.absences(node.caller(token("C3")), "C3")).containsExactly(later);
        assertThat(node.absences.absences(node.caller(token("A1")), "C1")).hasSize(2);
        assertThat(node.absences.absences(node.caller(token("C3")), "C1")).isEmpty();
        assertThat(node.absences.absences(Caller.ANONYMOUS, "C1")).isEmpty();
        clock.advance(Duration.ofDays(2));
        assertThat(node.absences.absences(absent, "C1")).containsExactly(later);
    }

    @DatabaseTest
    void saysWhatIsWrongWithAnAbsence(TestDatabase database) {
        assertThat(fields("C1", "2026-11-30", "2026-11-29", "C9")).containsExactly("from", "until", "deputy");
        assertThat(fields("C9", "2026-12-01", "2028-12-01", "")).containsExactly("absent", "until", "deputy");
        assertThat(fields("A1", "2026-12-01", "2026-12-01", "C1")).containsExactly("absent");
        assertThat(fields("C1", "2026-12-01", "2026-12-01", "C1")).containsExactly("deputy");
        assertThat(fields("C1", "2026-12-01", "2026-12-01", "A1")).containsExactly("deputy");
        away("C1", "2026-12-03", "2026-12-05", "C2");
        assertThat(refused("C1", "2026-12-05", "2026-12-09", "C3"))
                .containsExactly(new FieldError("from", "2026年12月3日到2026年12月5日已经请 C2 代办。请先取消那一段，或者改日期。"));
        away("C1", "2026-12-06", "2026-12-09", "C3");
    }

    @DatabaseTest
    void onlyOneselfAndTheSystemAdministratorNoteAnAbsence(TestDatabase database) {
        Absence absence = new Absence("C1", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1), "C3");
        assertThat(node.absences.away(node.caller(token("C3")), absence)).isInstanceOf(AbsenceOutcome.Refused.class);
        assertThat(node.absences.away(Caller.ANONYMOUS, absence)).isInstanceOf(AbsenceOutcome.Refused.class);
        assertThat(node.absences.away(node.caller(token("A1")), absence)).isInstanceOf(AbsenceOutcome.Noted.class);
        assertThat(node.absences.away(
                        node.caller(token("C2")), new Absence("C2", absence.from(), absence.until(), "C3")))
                .isInstanceOf(AbsenceOutcome.Noted.class);
    }

    @DatabaseTest
    void ofTwoOverlappingAbsencesAtOnceOneIsNoted(TestDatabase database) {
        Node other = new Node(database.otherNode(), clock, folder);
        List<AbsenceOutcome> outcomes = Together.run(
                4,
                i -> (i % 2 == 0 ? node : other).away("C1", "2026-12-0" + (i + 1), "2026-12-05", i < 2 ? "C2" : "C3"));
        assertThat(outcomes.stream().filter(AbsenceOutcome.Noted.class::isInstance))
                .hasSize(1);
    }

    private NotedAbsence away(String absent, String from, String until, String deputy) {
        AbsenceOutcome outcome = node.away(absent, from, until, deputy);
        if (outcome instanceof AbsenceOutcome.Noted noted) {
            return noted.noted();
        }
        throw new AssertionError(outcome.toString());
    }

    private List<FieldError> refused(String absent, String from, String until, String deputy) {
        AbsenceOutcome outcome = node.away(absent, from, until, deputy);
        return outcome instanceof AbsenceOutcome.Refused refused ? refused.errors() : List.of();
    }

    private List<String> fields(String absent, String from, String until, String deputy) {
        return refused(absent, from, until, deputy).stream()
                .map(FieldError::field)
                .toList();
    }

    /** Signs in. */
    private String token(String workNumber) {
        return node.token(
                workNumber, Optional.ofNullable(passwords.get(workNumber)).orElseThrow());
    }
}

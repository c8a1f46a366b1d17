// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;
import static org.tongban.cases.internal.SamplePeople.SURVEYOR;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseDocument;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseHappening;
import org.tongban.cases.CaseListener;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService;
import org.tongban.cases.CaseService;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.DocumentKind;
import org.tongban.cases.Receipt;
import org.tongban.identity.Caller;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

/** A hearing that was told and is then put off: told on 2026-11-24 for 2026-12-07, put off to 2026-12-14. */
@PersistenceUnderTest("cases-0.1")
class HearingTest {
    private static final LocalDate TOLD = LocalDate.of(2026, 12, 7);
    private static final LocalDate LATER = LocalDate.of(2026, 12, 14);

    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");
    private final SampleMatters matters = new SampleMatters();

    @TempDir
    private Path blobs;

    private Platform platform;
    private Receipt receipt;
    private CaseNumber number;

    @BeforeEach
    void tell(TestDatabase database) {
        matters.surveyWithin("20 working-day");
        matters.surveyIsHearing();
        platform = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one", matters, new SampleDays());
        receipt = platform.file("k1");
        number = receipt.number();
        done(WINDOW, new CaseCommand.Accept(number, 1));
        done(SURVEYOR, new CaseCommand.StartStep(number, 2, "survey", Optional.of(TOLD), "9时，三楼。"));
    }

    @DatabaseTest
    void theNewNoticeHasItsOwnNumberAndNamesTheOneThatItReplaces(TestDatabase database) {
        assertThat(platform.cases.preview(SURVEYOR, later()))
                .isInstanceOfSatisfying(
                        CaseService.PreviewOutcome.Drawn.class,
                        drawn -> assertThat(drawn.toString()).contains("听证变更通知书", serial(DocumentKind.HEARING)));
        done(SURVEYOR, later());

        String former = serial(DocumentKind.HEARING);
        String serial = serial(DocumentKind.HEARING_CHANGE);
        assertThat(serial).isNotEqualTo(former).startsWith("听变〔2026〕");
        assertThat(text(serial)).contains("听证变更通知书", serial, former, "2026年12月7日", "2026年12月14日", "9时，五楼", "主持人生病");
        assertThat(text(former)).contains("听证通知书", "2026年12月7日").doesNotContain("12月14日");
    }

    @DatabaseTest
    void aSecondChangeNamesTheLastNotice(TestDatabase database) {
        done(SURVEYOR, later());
        done(
                SURVEYOR,
                new CaseCommand.ChangeHearing(number, 4, "survey", Optional.of(LATER.plusDays(1)), "9时，五楼", "会议室要修"));

        List<CaseDocument> changes = file().documents().stream()
                .filter(document -> document.kind() == DocumentKind.HEARING_CHANGE)
                .toList();
        assertThat(changes).hasSize(2);
        assertThat(text(changes.get(1).serial()))
                .contains(changes.get(0).serial(), "2026年12月14日", "2026年12月15日")
                .doesNotContain(serial(DocumentKind.HEARING));
    }

    @DatabaseTest
    void applicantsAndThePublicHearThatItChanged(TestDatabase database) {
        List<CaseHappening> heard = new ArrayList<>();
        Telling telling = new Telling(listener(heard), platform.tools);
        telling.round();
        done(SURVEYOR, later());
        telling.round();

        assertThat(heard).last().satisfies(last -> {
            assertThat(last.step()).get().satisfies(step -> {
                assertThat(step.hearing()).isTrue();
                assertThat(step.changed()).isTrue();
            });
            assertThat(last.dates().until()).contains(LATER);
        });
        assertThat(platform.reading
                        .byNumber(number, receipt.queryCode())
                        .orElseThrow()
                        .events())
                .extracting(CaseReadService.PublicEvent::changed)
                .containsExactly(false, false, false, true);
    }

    private CaseCommand later() {
        return new CaseCommand.ChangeHearing(number, 3, "survey", Optional.of(LATER), "9时，五楼", "主持人生病");
    }

    private static CaseListener listener(List<CaseHappening> heard) {
        return new CaseListener() {
            @Override
            public String name() {
                return "ear";
            }

            @Override
            public void happened(CaseHappening happening) {
                heard.add(happening);
            }
        };
    }

    private CaseFile file() {
        return platform.cases.find(CITIZEN, number).orElseThrow();
    }

    private String serial(DocumentKind kind) {
        return file().documents().stream()
                .filter(document -> document.kind() == kind)
                .findFirst()
                .map(CaseDocument::serial)
                .orElseThrow();
    }

    private String text(String serial) {
        return new String(
                platform.cases
                        .document(CITIZEN, number, serial, false)
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
    }

    private void done(Caller caller, CaseCommand command) {
        assertThat(platform.cases.execute(caller, command)).isInstanceOf(CommandOutcome.Done.class);
    }
}

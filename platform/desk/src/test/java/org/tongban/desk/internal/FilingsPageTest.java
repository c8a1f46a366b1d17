// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseService;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.Holders;
import org.tongban.cases.Light;
import org.tongban.desk.internal.pages.FilingsFile;
import org.tongban.desk.internal.pages.FilingsPage;
import org.tongban.page.PageResult;

class FilingsPageTest {
    private final SampleDesk desk = new SampleDesk();
    private final FilingsPage page = new FilingsPage(desk.office());
    private final FilingsFile file = new FilingsFile(desk.office());

    private static CaseSummary row(String matter) {
        return new CaseSummary(
                SampleDesk.NUMBER,
                matter,
                "王*英",
                CaseState.CLOSED,
                SamplePlaces.STREET,
                Instant.parse("2026-11-10T01:30:00Z"),
                Optional.of(LocalDate.of(2026, 11, 25)),
                "",
                Light.NONE,
                Holders.NONE,
                9);
    }

    private String csv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PageResult.Streamed streamed = (PageResult.Streamed) file.render(SampleRequest.get(SamplePeople.DECIDER));
        streamed.content().write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theFileHasEveryPageAndNoCellIsAFormula() throws IOException {
        desk.cases().filings("", new CaseService.CasePage(List.of(row("=1+1,\"x\"")), Optional.of("c1")));
        desk.cases().filings("c1", new CaseService.CasePage(List.of(row("高龄津贴")), Optional.empty()));

        assertThat(csv())
                .startsWith("\uFEFF办件编号,事项,")
                .contains("\"'=1+1,\"\"x\"\"\"", "3204 0220 2611 2400 0001 7,高龄津贴,王*英,", ",2026-11-10 09:30")
                .endsWith("\r\n")
                .satisfies(text -> assertThat(text.split("\r\n", -1)).hasSize(4));
    }

    @Test
    void isThereForWhoWorksForADepartmentOnly() {
        var atAHall = SamplePeople.staff(
                "T0402-09", "/3204/320402/320402002", Optional.empty(), "红梅街道", org.tongban.identity.Duty.ACCEPTANCE);
        assertThat(page.opensFor(SamplePeople.DECIDER)).isTrue();
        assertThat(page.opensFor(atAHall)).isFalse();
        assertThat(file.opensFor(atAHall)).isFalse();
    }

    @Test
    void theListLeadsToTheFileAndTheNextPage() {
        desk.cases().filings("", new CaseService.CasePage(List.of(row("高龄津贴")), Optional.of("c1")));

        assertThat(SampleDesk.body(page.render(SampleRequest.get(SamplePeople.DECIDER))))
                .contains("高龄津贴", "/desk/filings.csv?from=2026-11-01&amp;until=2026-11-24", "after=c1");
    }

    @Test
    void daysThatCannotBeAreSaidSo() {
        SampleRequest request = SampleRequest.get(SamplePeople.DECIDER)
                .with("from", "2026-11-24")
                .with("until", "2026-11-01");
        PageResult.Page shown = (PageResult.Page) page.render(request);
        assertThat(shown.status()).isEqualTo(422);
        assertThat(SampleDesk.body(shown)).contains("最后一天不能早于第一天");
        assertThat(file.render(SampleRequest.get(SamplePeople.DECIDER).with("from", "gestern")))
                .isInstanceOfSatisfying(
                        PageResult.Message.class,
                        said -> assertThat(said.status()).isEqualTo(422));
    }

    @Test
    void aCounterHasNoRecordsOfItsOwn() {
        assertThat(page.render(SampleRequest.get(SamplePeople.CLERK))).isInstanceOf(PageResult.SignInFirst.class);
        assertThat(file.render(SampleRequest.get(SamplePeople.CLERK))).isInstanceOf(PageResult.SignInFirst.class);
    }
}

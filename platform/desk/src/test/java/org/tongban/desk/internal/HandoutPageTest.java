// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Collector;
import org.tongban.cases.HandoutService;
import org.tongban.desk.internal.pages.HandoutPage;
import org.tongban.desk.internal.pages.SlipsPage;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.page.PageResult;

class HandoutPageTest {
    private static final String ROW = SampleDesk.NUMBER + ".5";

    private final Sample handout = new Sample();
    private final HandoutPage page = new HandoutPage(handout);
    private final SlipsPage slips = new SlipsPage(handout);

    /** Remembers what it was asked. */
    private static final class Sample implements HandoutService {
        private final List<Proof> proofs = new ArrayList<>();
        private final List<Handing> handings = new ArrayList<>();
        private Optional<String> obstacle = Optional.empty();
        private HandoutOutcome answer =
                new HandoutOutcome.Handed(List.of(new Line(SampleDesk.NUMBER, Result.DONE, "")));

        @Override
        public Optional<Found> find(Caller caller, Proof proof) {
            proofs.add(proof);
            Ready ready = new Ready(
                    SampleDesk.NUMBER,
                    5,
                    "高龄津贴<b>",
                    "王*英",
                    "天宁区民政局（示例）",
                    "示例-1",
                    "天宁区民政局（示例）",
                    Instant.parse("2026-11-20T01:30:00Z"),
                    obstacle);
            return proof.equals(new Proof.Card("nobody"))
                    ? Optional.empty()
                    : Optional.of(new Found("王*英", List.of(ready)));
        }

        @Override
        public HandoutOutcome handOut(Caller caller, Handing handing) {
            handings.add(handing);
            return answer;
        }

        @Override
        public List<Slip> slips(Caller caller, List<CaseNumber> numbers) {
            return numbers.stream()
                    .map(number -> new Slip(
                            number,
                            "高龄津贴",
                            "王*英",
                            "天宁区民政局（示例）",
                            "示例-1",
                            new Collector("王秀英", "320499194303120242", true),
                            Instant.parse("2026-11-24T01:30:00Z"),
                            "送〔2026〕1号"))
                    .toList();
        }
    }

    private static SampleRequest post() {
        return SampleRequest.post(SamplePeople.CLERK);
    }

    private static SampleRequest deliver() {
        return post().with("card", "320499194303120242")
                .with("act", "deliver")
                .with("row", ROW)
                .with("row", ROW)
                .with("collectorName", "王秀英")
                .with("collectorCode", "320499194303120242")
                .with("signed", "yes");
    }

    @Test
    void aScannedAddressACardAndAReceiptAllFindWhatWaits() {
        String found =
                SampleDesk.body(page.render(post().with("code", "http://tianning.localhost:8181/t/abcDEF123?x=1")));
        page.render(post().with("card", "320499194303120242"));
        page.render(post().with("number", SampleDesk.NUMBER.grouped()).with("queryCode", "AB12CD"));

        assertThat(handout.proofs)
                .containsExactly(
                        new HandoutService.Proof.Code("abcDEF123"),
                        new HandoutService.Proof.Card("320499194303120242"),
                        new HandoutService.Proof.Receipt(SampleDesk.NUMBER, "AB12CD"));
        assertThat(found)
                .contains("高龄津贴&lt;b>", "value=\"" + ROW + "\"", "天宁区民政局（示例）")
                .doesNotContain("高龄津贴<b>");
    }

    @Test
    void whatCannotBeFoundOrReadIsSaidSo() {
        assertThat(((PageResult.Page) page.render(post().with("card", "nobody"))).status())
                .isEqualTo(404);
        assertThat(((PageResult.Page) page.render(post())).status()).isEqualTo(422);
        assertThat(SampleDesk.body(page.render(post().with("number", "12")))).contains("办件编号有 21 位");
    }

    @Test
    void onePressHandsOutWhatIsTickedAndLeadsToTheList() {
        PageResult result = page.render(deliver().file("signature", "签名.pdf"));

        assertThat(result).isEqualTo(new PageResult.Redirect("/desk/handout/slips?r=" + SampleDesk.NUMBER + ".d"));
        assertThat(handout.handings).singleElement().satisfies(handing -> {
            assertThat(handing.ticked()).containsExactly(new HandoutService.Ticked(SampleDesk.NUMBER, 5));
            assertThat(handing.collector()).isEqualTo(new Collector("王秀英", "320499194303120242", true));
            assertThat(handing.signed()).isTrue();
            assertThat(handing.signature()).isPresent();
        });
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() {
        handout.answer =
                new HandoutService.HandoutOutcome.Invalid(List.of(new FieldError("collectorCode", "领取人的证件号不对。")));
        PageResult.Page shown = (PageResult.Page) page.render(deliver());
        assertThat(shown.status()).isEqualTo(422);
        assertThat(SampleDesk.body(shown)).contains("领取人的证件号不对。", "#h-collectorCode", "value=\"王秀英\"");
    }

    @Test
    void whatACourierHasCannotBeTicked() {
        handout.obstacle = Optional.of("示例速递正在寄送。");
        assertThat(SampleDesk.body(page.render(post().with("card", "320499194303120242"))))
                .contains("示例速递正在寄送。")
                .doesNotContain("name=\"row\"");
    }

    @Test
    void theListNamesWhatWasHandedOutAndWhatWasNot() {
        String body = SampleDesk.body(slips.render(SampleRequest.get(SamplePeople.CLERK)
                .with("r", SampleDesk.NUMBER + ".d")
                .with("r", "320402202611240000025.c")));
        assertThat(body)
                .contains("送达回证", "3204**********0242", "送〔2026〕1号", "有 1 件没有交付", "刚刚有了新情况")
                .doesNotContain("320499194303120242");
    }

    @Test
    void onlyCountersHandOut() {
        assertThat(page.render(SampleRequest.get(SamplePeople.DECIDER))).isInstanceOf(PageResult.SignInFirst.class);
        assertThat(slips.render(SampleRequest.get(Caller.ANONYMOUS))).isInstanceOf(PageResult.SignInFirst.class);
    }
}

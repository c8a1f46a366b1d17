// SPDX-License-Identifier: Apache-2.0
package org.tongban.phrase.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.page.PageResult;
import org.tongban.phrase.Phrase;
import org.tongban.phrase.PhraseOutcome;
import org.tongban.phrase.PhraseService;
import org.tongban.phrase.PhraseTopic;
import org.tongban.phrase.internal.store.JpaPhrases;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.SampleRequest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;
import org.tongban.testkit.WellFormed;

@PersistenceUnderTest("phrase-0.1")
class PhraseTest {
    private static final Caller.Staff ONE = staff("W1", Duty.EXAMINATION, "/3204/320412/320412100", "civil-affairs");
    private static final Caller.Staff COLLEAGUE = staff("W2", Duty.EXAMINATION, "/3204/320412", "civil-affairs");
    private static final Caller.Staff LEADER = staff("W9", Duty.DECISION, "/3204/320412", "civil-affairs");
    private static final Caller.Staff ELSEWHERE = staff("T1", Duty.EXAMINATION, "/3204/320402", "civil-affairs");
    private static final Caller.Staff OTHER = staff("M1", Duty.EXAMINATION, "/3204/320412", "market-regulation");

    private PhraseService phrases;
    private PhrasesPage page;

    @BeforeEach
    void start(TestDatabase database) {
        phrases = new StoredPhraseService(new JpaPhrases(database.jpa()), TestClock.at("2026-11-24T09:30:00"));
        page = new PhrasesPage(phrases);
    }

    private static Caller.Staff staff(String workNumber, Duty duty, String scope, String department) {
        Post post = new Post(duty, new ScopePath(scope), Optional.of(department), "某局（示例）", Optional.empty());
        return new Caller.Staff(workNumber, "示例", List.of(post));
    }

    private List<String> texts(Caller.Staff staff) {
        return phrases.of(staff).stream()
                .filter(phrase -> phrase.owner() != Phrase.Owner.EVERYBODY)
                .map(Phrase::text)
                .toList();
    }

    private void add(Caller.Staff staff, Phrase.Owner owner, String text) {
        assertThat(phrases.add(staff, PhraseTopic.DECISION, owner, text)).isInstanceOf(PhraseOutcome.Saved.class);
    }

    private UUID id(Caller.Staff staff, String text) {
        return phrases.of(staff).stream()
                .filter(phrase -> phrase.text().equals(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @DatabaseTest
    void aPersonalPhraseIsNobodyElses(TestDatabase database) {
        add(ONE, Phrase.Owner.MINE, "同意。");
        assertThat(texts(ONE)).containsExactly("同意。");
        assertThat(texts(COLLEAGUE)).isEmpty();
        UUID id = id(ONE, "同意。");
        assertThat(phrases.change(LEADER, id, "改")).isInstanceOf(PhraseOutcome.NotFound.class);
        assertThat(phrases.remove(LEADER, id)).isInstanceOf(PhraseOutcome.NotFound.class);
    }

    @DatabaseTest
    void aPhraseOfTheDepartmentIsThereForItsArea(TestDatabase database) {
        add(ONE, Phrase.Owner.DEPARTMENT, "按标准发放。");
        assertThat(texts(COLLEAGUE)).containsExactly("按标准发放。");
        assertThat(texts(ELSEWHERE)).isEmpty();
        assertThat(texts(OTHER)).isEmpty();
    }

    @DatabaseTest
    void theAuthorAndWhoeverDecidesLookAfterIt(TestDatabase database) {
        add(ONE, Phrase.Owner.DEPARTMENT, "按标准发放。");
        UUID id = id(ONE, "按标准发放。");
        assertThat(phrases.change(COLLEAGUE, id, "改")).isInstanceOf(PhraseOutcome.NotFound.class);
        assertThat(phrases.change(LEADER, id, "从下月起按标准发放。")).isInstanceOf(PhraseOutcome.Saved.class);
        assertThat(texts(COLLEAGUE)).containsExactly("从下月起按标准发放。");
        assertThat(phrases.remove(ONE, id)).isInstanceOf(PhraseOutcome.Saved.class);
        assertThat(texts(COLLEAGUE)).isEmpty();
    }

    @DatabaseTest
    void ownOnesComeFirstAndThoseOfEverybodyLast(TestDatabase database) {
        add(ONE, Phrase.Owner.DEPARTMENT, "部门");
        add(ONE, Phrase.Owner.MINE, "个人");
        assertThat(phrases.of(ONE)).extracting(Phrase::owner).startsWith(Phrase.Owner.MINE, Phrase.Owner.DEPARTMENT);
        assertThat(phrases.of(ONE)).extracting(Phrase::owner).endsWith(Phrase.Owner.EVERYBODY);
    }

    @DatabaseTest
    void theSamePhraseIsKeptOnceAndAnEmptyOneNotAtAll(TestDatabase database) {
        add(ONE, Phrase.Owner.MINE, "同意。");
        add(ONE, Phrase.Owner.MINE, " 同意。 ");
        assertThat(texts(ONE)).hasSize(1);
        assertThat(phrases.add(ONE, PhraseTopic.DECISION, Phrase.Owner.MINE, " "))
                .isEqualTo(new PhraseOutcome.Invalid("text", "请填写常用语。"));
        assertThat(phrases.add(ONE, PhraseTopic.DECISION, Phrase.Owner.MINE, "长".repeat(501)))
                .isInstanceOf(PhraseOutcome.Invalid.class);
        assertThat(phrases.add(ONE, PhraseTopic.DECISION, Phrase.Owner.EVERYBODY, "同意。"))
                .isInstanceOf(PhraseOutcome.Invalid.class);
    }

    @DatabaseTest
    void thePageAddsChangesAndRemoves(TestDatabase database) {
        assertThat(new SampleRequest()
                        .post()
                        .with("topic", "REFUSAL")
                        .with("owner", "MINE")
                        .with("text", "请补 <b>证明</b>。")
                        .by(ONE)
                        .to(page))
                .isEqualTo(new PageResult.Redirect("/desk/phrases?said=saved"));
        PageResult.Page shown = (PageResult.Page) new SampleRequest().by(ONE).to(page);
        assertThat(shown.body().markup()).contains("请补 &lt;b&gt;证明&lt;/b&gt;。");
        assertThat(WellFormed.faults(shown.body().markup())).isEmpty();
        String id = id(ONE, "请补 <b>证明</b>。").toString();
        PageResult wrong = new SampleRequest()
                .post()
                .with("id", id)
                .with("text", "")
                .by(ONE)
                .to(page);
        assertThat(((PageResult.Page) wrong).status()).isEqualTo(422);
        assertThat(((PageResult.Page) wrong).body().markup()).contains("请填写常用语。");
        assertThat(new SampleRequest()
                        .post()
                        .with("id", id)
                        .with("remove", "1")
                        .by(ONE)
                        .to(page))
                .isEqualTo(new PageResult.Redirect("/desk/phrases?said=removed"));
        assertThat(texts(ONE)).isEmpty();
    }

    @DatabaseTest
    void whatIsNotThereIsSaidSo(TestDatabase database) {
        PageResult gone = new SampleRequest()
                .post()
                .with("id", "nonsense")
                .with("text", "x")
                .by(ONE)
                .to(page);
        assertThat(((PageResult.Message) gone).status()).isEqualTo(404);
        assertThat(new SampleRequest().to(page)).isInstanceOf(PageResult.SignInFirst.class);
        PageResult noTopic = new SampleRequest()
                .post()
                .with("owner", "MINE")
                .with("text", "x")
                .by(ONE)
                .to(page);
        assertThat(((PageResult.Page) noTopic).body().markup()).contains("请选用在哪里");
    }
}

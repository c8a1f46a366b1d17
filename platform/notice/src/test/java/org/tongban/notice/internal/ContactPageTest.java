// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.notice.internal.Office.CITIZEN;
import static org.tongban.notice.internal.Office.OTHER;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.tongban.cases.CaseEventType;
import org.tongban.identity.Caller;
import org.tongban.notice.MessageChannel;
import org.tongban.page.PageResult;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.SampleRequest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;
import org.tongban.testkit.WellFormed;

@PersistenceUnderTest("notice-0.1")
class ContactPageTest {
    private static final String ADDRESS = "wang@example.cn";

    private TestClock clock;
    private Office office;
    private ContactPage page;
    private ConfirmMailPage confirm;

    @BeforeEach
    void start(TestDatabase database) {
        clock = TestClock.at("2026-11-24T09:30:00");
        office = new Office(database.jpa(), clock);
        MailAddresses addresses = new MailAddresses(office.contacts, office.sender, clock);
        page = new ContactPage(office.contacts, addresses, office.sender);
        confirm = new ConfirmMailPage(addresses);
    }

    @DatabaseTest
    void withoutAMailServerThereIsNoChoiceOfMail(TestDatabase database) {
        assertThat(shown()).doesNotContain("邮箱").contains("English");
        assertThat(ask(ADDRESS)).contains("现在不能发邮件");
    }

    @DatabaseTest
    void anAddressIsUsedOnceItsOwnerHasFollowedTheLink(TestDatabase database) {
        Office.Gateway mail = office.mailing();
        assertThat(ask(ADDRESS)).isEmpty();
        assertThat(mail.addresses).containsExactly(ADDRESS);
        assertThat(shown()).contains("等您确认");
        assertThat(office.sender.reach(Office.WANG)).containsExactly(MessageChannel.Kind.SMS);
        String secret = secret(mail);
        assertThat(follow(secret, OTHER, false)).isInstanceOf(PageResult.Message.class);
        assertThat(follow(secret, CITIZEN, false)).isInstanceOf(PageResult.Page.class);
        assertThat(office.contacts.find(Office.WANG).mail()).isEmpty();
        assertThat(follow(secret, CITIZEN, true)).isEqualTo(new PageResult.Redirect("/my/contact?done=confirmed"));
        assertThat(office.contacts.find(Office.WANG).mail()).contains(ADDRESS);
        assertThat(follow(secret, CITIZEN, true)).isInstanceOf(PageResult.Message.class);
    }

    @DatabaseTest
    void noticesGoTheWayThatThePersonChose(TestDatabase database) {
        Office.Gateway mail = confirmed();
        choose("way", "MAIL");
        office.inboxes.happened(Office.event(1, CaseEventType.RECEIVED).to());
        office.sender.run();
        assertThat(office.gateway.texts).isEmpty();
        assertThat(mail.texts).hasSize(2).last().asString().contains("申请已收到");
        choose("way", "BOTH");
        office.inboxes.happened(Office.event(2, CaseEventType.ACCEPTED).to());
        office.sender.run();
        assertThat(office.gateway.texts).hasSize(1);
        assertThat(mail.texts).hasSize(3);
        assertThat(office.notices.deliveries(Office.NUMBER)).hasSize(3);
    }

    @DatabaseTest
    void anAddressThatIsTakenAwayGetsNothingMore(TestDatabase database) {
        Office.Gateway mail = confirmed();
        office.inboxes.happened(Office.event(1, CaseEventType.RECEIVED).to());
        choose("remove", "");
        office.sender.run();
        assertThat(mail.texts).hasSize(1);
        assertThat(office.gateway.texts).hasSize(1);
        assertThat(shown()).doesNotContain(ADDRESS);
    }

    @DatabaseTest
    void whatIsNoAddressIsNamedAndNothingIsSent(TestDatabase database) {
        Office.Gateway mail = office.mailing();
        assertThat(ask("")).contains("请填写邮箱地址");
        assertThat(ask("wang@example")).contains("邮箱地址不对");
        assertThat(ask("wang@example.cn\nBcc: x@example.cn")).contains("邮箱地址不对");
        mail.answer = Optional.of(MessageChannel.Result.LATER);
        assertThat(ask(ADDRESS)).contains("发不出去");
        assertThat(office.contacts.asked(Office.WANG)).isEmpty();
    }

    @DatabaseTest
    void aLinkIsGoodForADayAndNotSentTwiceInAMinute(TestDatabase database) {
        Office.Gateway mail = office.mailing();
        ask(ADDRESS);
        assertThat(ask("other@example.cn")).contains("刚刚发过");
        clock.advance(Duration.ofHours(25));
        assertThat(follow(secret(mail), CITIZEN, true)).isInstanceOf(PageResult.Message.class);
    }

    @DatabaseTest
    void whoReadsEnglishIsToldInEnglishWithoutAChineseWord(TestDatabase database) {
        choose("language", "en");
        office.inboxes.happened(Office.event(1, CaseEventType.RECEIVED)
                .by(Office.WANG, Office.LI)
                .to());
        office.sender.run();
        assertThat(office.gateway.texts).singleElement().asString().contains("We have received");
        assertThat(office.gateway.texts.get(0).codePoints().filter(Character::isIdeographic))
                .isEmpty();
        assertThat(office.notices.mine(OTHER, "").get(0).title()).isEqualTo("已收到您的申请");
    }

    private Office.Gateway confirmed() {
        Office.Gateway mail = office.mailing();
        ask(ADDRESS);
        follow(secret(mail), CITIZEN, true);
        return mail;
    }

    private void choose(String act, String value) {
        new SampleRequest().post().with("act", act).with(act, value).by(CITIZEN).to(page);
    }

    /** What the page says against an address; empty when it took it. */
    private String ask(String address) {
        PageResult result = new SampleRequest()
                .post()
                .with("act", "mail")
                .with("mail", address)
                .by(CITIZEN)
                .to(page);
        return result instanceof PageResult.Page shown ? shown.body().markup() : "";
    }

    private PageResult follow(String secret, Caller caller, boolean post) {
        SampleRequest request = new SampleRequest().part("secret", secret).by(caller);
        return (post ? request.post() : request).to(confirm);
    }

    private static String secret(Office.Gateway mail) {
        return Pattern.compile("/my/contact/confirm/(\\S+)")
                .matcher(mail.texts.get(0))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private String shown() {
        PageResult result = new SampleRequest().by(CITIZEN).to(page);
        String markup = ((PageResult.Page) result).body().markup();
        assertThat(WellFormed.faults(markup)).isEmpty();
        return markup;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.notice.internal.Office.CITIZEN;
import static org.tongban.notice.internal.Office.OTHER;

import org.junit.jupiter.api.BeforeEach;
import org.tongban.cases.CaseEventType;
import org.tongban.page.PageResult;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.SampleRequest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;
import org.tongban.testkit.WellFormed;

@PersistenceUnderTest("notice-0.1")
class NoticesPageTest {
    private Office office;
    private NoticesPage page;

    @BeforeEach
    void start(TestDatabase database) {
        office = new Office(database.jpa(), TestClock.at("2026-11-24T09:30:00"));
        page = new NoticesPage(office.notices);
    }

    private String shown() {
        PageResult result = new SampleRequest().by(CITIZEN).to(page);
        assertThat(result).isInstanceOf(PageResult.Page.class);
        String markup = ((PageResult.Page) result).body().markup();
        assertThat(WellFormed.faults(markup)).isEmpty();
        return markup;
    }

    @DatabaseTest
    void anEmptyInboxSaysWhatWillComeHere(TestDatabase database) {
        assertThat(shown()).contains("现在没有通知");
    }

    @DatabaseTest
    void openingANoticeLeadsToItsCaseAndCountsAsRead(TestDatabase database) {
        office.inboxes.happened(Office.event(1, CaseEventType.RECEIVED).to());
        assertThat(shown()).contains("有 1 条没有看过", "已收到您的申请");
        String id = office.notices.mine(CITIZEN, "").get(0).id();
        assertThat(new SampleRequest().post().with("open", id).by(CITIZEN).to(page))
                .isEqualTo(new PageResult.Redirect("/cases/" + Office.NUMBER));
        assertThat(shown()).contains("都看过了");
    }

    @DatabaseTest
    void somebodyElsesNoticeIsNotThere(TestDatabase database) {
        office.inboxes.happened(Office.event(1, CaseEventType.RECEIVED).to());
        String id = office.notices.mine(CITIZEN, "").get(0).id();
        assertThat(new SampleRequest().post().with("open", id).by(OTHER).to(page))
                .isInstanceOfSatisfying(
                        PageResult.Message.class,
                        message -> assertThat(message.status()).isEqualTo(404));
        assertThat(new SampleRequest().to(page)).isInstanceOf(PageResult.SignInFirst.class);
    }
}

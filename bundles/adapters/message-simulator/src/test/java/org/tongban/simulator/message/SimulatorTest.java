// SPDX-License-Identifier: Apache-2.0
package org.tongban.simulator.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongban.notice.MessageChannel;
import org.tongban.notice.MessageChannel.Result;
import org.tongban.testkit.TestClock;

class SimulatorTest {
    private final Outgoing outgoing = new Outgoing(TestClock.at("2026-11-24T09:30:00"));
    private final MessageChannel sms = new SmsSimulator(outgoing);
    private final MessageChannel mail = new MailSimulator(outgoing);

    @Test
    void takesWhatItIsGivenAndShowsItMasked() {
        assertThat(sms.send("m1", "13800000001", "您好")).isEqualTo(Result.TAKEN);
        assertThat(outgoing.newest()).singleElement().satisfies(one -> {
            assertThat(one.address()).isEqualTo("****0001");
            assertThat(one.text()).isEqualTo("您好");
        });
    }

    @Test
    void aMessageThatIsGivenTwiceIsSentOnce() {
        sms.send("m1", "13800000001", "您好");
        assertThat(sms.send("m1", "13800000001", "您好")).isEqualTo(Result.TAKEN);
        assertThat(outgoing.newest()).hasSize(1);
    }

    @Test
    void aNumberThatEndsIn9999NeverTakesAnything() {
        assertThat(sms.send("m1", "13800009999", "您好")).isEqualTo(Result.NEVER);
        assertThat(mail.send("m2", "demo9999@example.invalid", "您好")).isEqualTo(Result.NEVER);
    }

    @Test
    void aNumberThatEndsIn9998TakesTheThirdTime() {
        assertThat(sms.send("m1", "13800009998", "您好")).isEqualTo(Result.LATER);
        assertThat(sms.send("m1", "13800009998", "您好")).isEqualTo(Result.LATER);
        assertThat(sms.send("m1", "13800009998", "您好")).isEqualTo(Result.TAKEN);
        assertThat(sms.send("m2", "13800009998", "另一条")).isEqualTo(Result.LATER);
    }

    @Test
    void onlyTheLastTwoHundredAreKept() {
        for (int i = 0; i < 230; i++) {
            sms.send("m" + i, "13800000001", "第 " + i + " 条");
        }
        assertThat(outgoing.newest()).hasSize(Outgoing.KEPT);
        assertThat(outgoing.newest().get(0).text()).isEqualTo("第 229 条");
    }
}

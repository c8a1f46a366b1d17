// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PulseTest {
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Pulse pulse = new Pulse(this::database, stopping::get, now::get);

    private void database() {
        if (away.get()) {
            throw new IllegalStateException("connection refused");
        }
    }

    @Test
    void aMachineIsReadyWhenItsModulesHadTheirTurn() {
        pulse.feel();
        assertThat(pulse.obstacle()).hasValueSatisfying(text -> assertThat(text).contains("正在启动"));

        pulse.begun();

        assertThat(pulse.obstacle()).isEmpty();
    }

    @Test
    void aDatabaseThatRefusesIsSaidAtOnceAndForgottenWhenItAnswersAgain() {
        pulse.begun();
        away.set(true);
        pulse.feel();
        assertThat(pulse.obstacle()).hasValueSatisfying(text -> assertThat(text).contains("数据库"));

        away.set(false);
        pulse.feel();

        assertThat(pulse.obstacle()).isEmpty();
    }

    @Test
    void aDatabaseThatSaysNothingIsAway() {
        pulse.begun();
        pulse.feel();
        now.addAndGet(Duration.ofSeconds(14).toNanos());
        assertThat(pulse.obstacle()).isEmpty();

        now.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThat(pulse.obstacle()).hasValueSatisfying(text -> assertThat(text).contains("数据库"));
    }

    @Test
    void whoIsBehindTheOthersGetsNoRequestsUnlessItIsJustCatchingUp() {
        pulse.begun();
        pulse.behind(Optional.of("matter-a 1.1.0"));
        assertThat(pulse.obstacle()).as("it may be at it").isEmpty();

        pulse.behind(Optional.of("matter-a 1.1.0"));
        assertThat(pulse.obstacle()).hasValue("matter-a 1.1.0");

        pulse.behind(Optional.empty());
        assertThat(pulse.obstacle()).isEmpty();
    }

    @Test
    void aMachineOnItsWayDownSaysSoFirst() {
        away.set(true);
        pulse.feel();
        stopping.set(true);

        assertThat(pulse.obstacle()).hasValueSatisfying(text -> assertThat(text).contains("正在停止"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.cases.StepLight;

class LightTest {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 10);

    private final Office office = new SampleDesk().office();

    private Light due(int month, int day) {
        return Light.of(office, FROM, LocalDate.of(2026, month, day));
    }

    @Test
    void countsWorkingDaysAndNotTheWeekend() {
        assertThat(due(12, 1)).isEqualTo(new Light("green", "绿灯·剩 5 个工作日"));
    }

    @Test
    void turnsYellowOnTheLastDayAndTheDayBefore() {
        assertThat(due(11, 24)).isEqualTo(new Light("yellow", "黄灯·今天到期"));
        assertThat(due(11, 25)).isEqualTo(new Light("yellow", "黄灯·剩 1 个工作日"));
    }

    @Test
    void turnsYellowWhenAFifthOfALongLimitIsLeft() {
        Light light = Light.of(office, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 8));

        assertThat(light.words()).isEqualTo("黄灯·剩 10 个工作日");
    }

    @Test
    void isRedWhenTheOfficeHasClosedOnTheLastDay() {
        LocalDate today = LocalDate.of(2026, 11, 24);
        assertThat(Light.of(office, org.tongban.cases.Light.RED, FROM, today)).isEqualTo(new Light("red", "红灯·已过办公时间"));
        assertThat(Light.of(office, org.tongban.cases.Light.YELLOW, FROM, today))
                .isEqualTo(due(11, 24));
        assertThat(Light.of(office, org.tongban.cases.Light.RED, FROM, LocalDate.of(2026, 11, 20)))
                .isEqualTo(due(11, 20));
    }

    @Test
    void aStepSaysItsNameAndItsOwnDay() {
        assertThat(StepLamp.of(step(org.tongban.cases.Light.RED)))
                .isEqualTo(new StepLamp("red", "现场勘验已超时", "应于 11月20日 办完"));
        assertThat(StepLamp.of(step(org.tongban.cases.Light.YELLOW)).words()).isEqualTo("现场勘验快到期");
        assertThat(StepLamp.of(step(org.tongban.cases.Light.NONE)).tone()).isEqualTo("green");
    }

    private static StepLight step(org.tongban.cases.Light light) {
        return new StepLight("survey", "现场勘验", "housing", LocalDate.of(2026, 11, 20), light, Optional.empty());
    }

    @Test
    void turnsRedTheDayAfter() {
        assertThat(due(11, 20)).isEqualTo(new Light("red", "红灯·超期 2 个工作日"));
        assertThat(due(11, 23)).isEqualTo(new Light("red", "红灯·超期 1 个工作日"));
    }
}

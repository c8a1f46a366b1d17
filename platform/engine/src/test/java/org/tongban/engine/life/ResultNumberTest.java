// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.life.SampleCase.DECIDER;
import static org.tongban.engine.life.SampleCase.NUMBER;

import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseCommand;
import org.tongban.form.FieldError;

/** The number of a certificate stands in tables and on slips. */
class ResultNumberTest {
    @Test
    void isOneLineOfAtMostAHundredCharacters() {
        assertThat(issue("证".repeat(100))).isInstanceOf(Change.class);
        assertThat(issue("证".repeat(300)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.errors())
                                .containsExactly(new FieldError("resultNumber", "最多 100 个字，请写短一些。")));
        assertThat(issue("证1\n证2"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.errors()).containsExactly(new FieldError("resultNumber", "编号写在一行里，不能换行。")));
        assertThat(issue(" ")).isInstanceOf(Refusal.class);
    }

    private static Decided issue(String number) {
        return new SampleCase().granted().tries(DECIDER, new CaseCommand.Issue(NUMBER, 4, number));
    }
}

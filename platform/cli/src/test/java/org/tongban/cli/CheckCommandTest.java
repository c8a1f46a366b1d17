// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CheckCommandTest {
    private final StringWriter printed = new StringWriter();

    @Test
    void namesTheKindOfEachCodeAndFailsWhenOneDoesNotHold() {
        int status = run("320499194303120242", "91320499MA9900052F", "320499199001010010");

        assertThat(printed.toString().lines().toList()).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(0)).contains("公民身份号码", " valid ");
            assertThat(lines.get(1)).contains("统一社会信用代码", " valid ");
            assertThat(lines.get(2)).contains("公民身份号码", " invalid ");
        });
        assertThat(status).isEqualTo(1);
    }

    @Test
    void succeedsWhenAllHold() {
        assertThat(run("320499194303120242")).isZero();
    }

    @Test
    void whatIsNoCodeAtAllDoesNotHold() {
        assertThat(run("hello")).isEqualTo(1);
        assertThat(printed.toString()).contains("HELLO", " invalid ");
    }

    @Test
    void aCallWithoutCodesIsWrong() {
        assertThat(new CommandLine(new CheckCommand())
                        .setErr(new PrintWriter(printed, true))
                        .execute())
                .isEqualTo(2);
    }

    private int run(String... codes) {
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(printed, true))
                .execute(codes);
    }
}

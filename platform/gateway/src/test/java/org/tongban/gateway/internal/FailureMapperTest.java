// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureMapperTest {
    /** What a program sends. */
    private record Body(int seq, List<Line> lines) {}

    private record Line(int amount) {}

    @Test
    void aFieldThatNobodyKnowsIsNamed() {
        assertThat(detail("{\"sequence\": 1}")).contains("没有字段 sequence");
    }

    @Test
    void theContentThatIsWrongIsNamedByItsPlace() {
        assertThat(detail("{\"seq\": 1, \"lines\": [{\"amount\": 1}, {\"amount\": \"two\"}]}"))
                .contains("字段 lines.1.amount 的内容");
    }

    @Test
    void whatIsNoJsonIsSaidWithoutAField() {
        assertThat(detail("{\"seq\": ")).contains("请核对括号、引号");
    }

    private static String detail(String json) {
        JsonProcessingException wrong = catchThrowableOfType(
                JsonProcessingException.class, () -> new ObjectMapper().readValue(json, Body.class));
        var answer = new FailureMapper().toResponse(wrong);
        assertThat(answer.getStatus()).isEqualTo(400);
        return answer.getEntity().toString();
    }
}

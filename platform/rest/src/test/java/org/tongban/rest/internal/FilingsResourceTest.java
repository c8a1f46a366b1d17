// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.rest.internal.CasesResourceTest.assertProblem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongban.cases.DocumentKind;
import org.tongban.cases.MandateService;
import org.tongban.cases.PromiseService;
import org.tongban.cases.Submission;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.rest.internal.ApiUnderTest.Reply;

class FilingsResourceTest {
    private static final String FILING =
            "{\"draft\":\"" + new UUID(9, 1) + "\",\"matterDigest\":\"" + SampleMatters.DIGEST + "\"}";
    private static final String CODES = "/api/filings/mandate-codes";

    private MandateService.Outcome outcome = new MandateService.Outcome.NotFound();
    private final ApiUnderTest api = People.all(new ApiUnderTest(new FilingsResource(
            (caller, submission) -> List.of(
                    new PromiseService.Promise(DocumentKind.DEFERRAL_PROMISE, "高龄津贴", "<article>承诺</article>", "d1")),
            new MandateService() {
                @Override
                public Outcome send(Caller caller, Submission submission) {
                    return outcome;
                }

                @Override
                public Optional<Sent> sent(Caller caller, UUID draft) {
                    return Optional.empty();
                }
            })));

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void showsWhatWillBePromised() {
        Reply reply = api.post("wang", "/api/filings/promises", FILING);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().get(0).path("kind").asText()).isEqualTo("deferral-promise");
        assertThat(reply.body().get(0).path("title").asText()).isEqualTo("容缺受理承诺书");
        assertThat(reply.body().get(0).path("digest").asText()).isEqualTo("d1");
        assertProblem(api.post("wang", "/api/filings/promises", "{}"), 422);
    }

    @Test
    void saysToWhichPhoneTheCodeWent() {
        outcome = new MandateService.Outcome.Underway(
                new MandateService.Sent("138****0000", Instant.parse("2026-11-24T01:40:00Z")));

        Reply reply = api.post("clerk", CODES, FILING);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("phone")).isEqualTo("138****0000");
        assertThat(reply.text("until")).isEqualTo("2026-11-24T01:40:00Z");
    }

    @Test
    void saysWhyNoCodeWent() {
        assertProblem(api.post("wang", CODES, FILING), 404);
        outcome = new MandateService.Outcome.NotSent("刚刚发过一条。");
        assertThat(api.post("clerk", CODES, FILING).text("detail")).isEqualTo("刚刚发过一条。");
        outcome = new MandateService.Outcome.Incomplete(List.of(new FieldError("phone", "请填写手机号。")));
        assertThat(api.post("clerk", CODES, FILING).body().path("errors").findValuesAsText("field"))
                .containsExactly("phone");
    }
}

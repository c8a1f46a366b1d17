// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.rest.internal.CasesResourceTest.assertProblem;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongban.rest.internal.ApiUnderTest.Reply;

class DraftsResourceTest {
    private static final String BEGINNING = "{\"matter\":\"elderly-allowance\",\"hall\":\"320402\"}";
    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);

    private final ApiUnderTest api = People.all(new ApiUnderTest(new DraftsResource(new SampleDrafts())));
    private String draft = "";

    @BeforeEach
    void begin() {
        Reply begun = api.post("wang", "/api/drafts", BEGINNING);
        assertThat(begun.status()).isEqualTo(201);
        assertThat(begun.text("channel")).isEqualTo("API");
        draft = "/api/drafts/" + begun.text("id");
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void onlyItsOwnerSeesADraft() {
        assertThat(api.get("wang", draft).text("matterDigest")).isEqualTo(SampleMatters.DIGEST);
        assertThat(api.get("wang", "/api/drafts").body()).hasSize(1);
        assertThat(api.get("li", "/api/drafts").body()).isEmpty();
        assertProblem(api.get("li", draft), 404);
        assertProblem(api.get("wang", "/api/drafts/nonsense"), 404);
        assertProblem(api.put("li", draft + "/answers", "{}"), 404);
        assertProblem(api.get("", draft), 401);
        assertProblem(api.get("", "/api/drafts"), 401);
        assertProblem(api.post("", "/api/drafts", BEGINNING), 401);
    }

    @Test
    void saysWhatIsMissingOrNotOffered() {
        Reply empty = api.post("wang", "/api/drafts", "{}");
        assertProblem(empty, 422);
        assertThat(empty.body().path("errors").findValuesAsText("field")).containsExactly("matter", "hall");
        assertProblem(api.post("wang", "/api/drafts", BEGINNING.replace("elderly-allowance", "none")), 422);
        assertProblem(api.post("wang", "/api/drafts", BEGINNING.replace("320402", "three")), 400);
    }

    @Test
    void keepsAnswersWithTheirTypes() {
        Reply saved = api.put(
                "wang",
                draft + "/answers",
                "{\"age\":83.5,\"name\":\"示例\",\"phone\":null,\"agent\":true,\"list\":[1,null]}");

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body().path("answers"))
                .hasToString("{\"age\":83.5,\"name\":\"示例\",\"phone\":\"\",\"agent\":true,\"list\":[1,\"\"]}");
    }

    @Test
    void answersThatCannotBeReadOrAreTooLongAreRefused() {
        assertThat(api.put("wang", draft + "/answers", "{\"a\":").status()).isEqualTo(400);
        assertThat(api.put("wang", draft + "/answers", "[1]").status()).isEqualTo(400);
        assertProblem(api.put("wang", draft + "/answers", "null"), 400);
        assertProblem(api.put("wang", draft + "/answers", "{\"a\":\"" + "长".repeat(100_001) + "\"}"), 413);
    }

    @Test
    void filesComeAndGo() {
        Reply with = api.upload("wang", draft + "/materials/bank-card?name=a.pdf", "application/pdf", PDF);
        assertThat(with.body().path("files")).hasSize(1);
        assertThat(with.body().path("files").get(0).path("markLabel").asText()).isEqualTo("网上上传");

        Reply without = api.delete("wang", draft + "/files/" + SampleCases.FILE);
        assertThat(without.body().path("files")).isEmpty();
    }

    @Test
    void aFileThatIsNotTakenIsExplained() {
        String path = draft + "/materials/bank-card";
        Reply wrong = api.upload("wang", path + "?name=a.pdf", "application/pdf", new byte[] {1});
        assertProblem(wrong, 422);
        assertThat(wrong.body().path("errors").get(0).path("message").asText()).isEqualTo("这个文件打不开。请换一个文件。");
        assertProblem(api.upload("wang", path, "application/pdf", PDF), 422);
        assertProblem(api.upload("wang", path + "?name=a.pdf", "application/pdf", new byte[(10 << 20) + 1]), 413);
        assertProblem(api.upload("li", path + "?name=a.pdf", "application/pdf", PDF), 404);
    }

    @Test
    void aClerkNotesHowAPaperWasSeen() {
        String path =
                "/api/drafts/" + api.post("clerk", "/api/drafts", BEGINNING).text("id") + "/materials/identity/mark";

        Reply seen = api.put("clerk", path, "{\"mark\":\"original-seen\"}");

        assertThat(seen.body().path("files").get(0).path("mark").asText()).isEqualTo("ORIGINAL_SEEN");
        assertProblem(api.put("clerk", path, "{\"mark\":\"smelled\"}"), 422);
        assertProblem(api.put("clerk", path, "{}"), 422);
    }

    @Test
    void aDraftThatIsThrownAwayIsGone() {
        assertThat(api.delete("li", draft).status()).isEqualTo(204);
        assertThat(api.get("wang", draft).status()).isEqualTo(200);
        assertThat(api.delete("wang", draft).status()).isEqualTo(204);
        assertProblem(api.get("wang", draft), 404);
    }
}

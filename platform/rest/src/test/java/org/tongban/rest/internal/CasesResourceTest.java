// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.Mandate;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.FieldError;
import org.tongban.rest.internal.ApiUnderTest.Reply;

class CasesResourceTest {
    private static final String FILING =
            "{\"draft\":\"" + new UUID(9, 1) + "\",\"matterDigest\":\"" + SampleMatters.DIGEST + "\"}";
    private static final String CASE = "/api/cases/" + SampleCases.number(1);

    private final SampleCases cases = new SampleCases();
    private final ApiUnderTest api = People.all(new ApiUnderTest(new CasesResource(cases), new FilesResource(cases)));

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void theSameKeyGivesTheSameCase() {
        Reply first = api.file("wang", "key-1", FILING);
        Reply again = api.file("wang", "key-1", FILING);
        Reply other = api.file("wang", "key-2", FILING);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("trackingToken")).isEqualTo("token-1");
        assertThat(first.body().path("materials").get(0).path("material").asText())
                .isEqualTo("bank-card");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("number")).isEqualTo(first.text("number"));
        assertThat(other.text("number")).isNotEqualTo(first.text("number"));
    }

    @Test
    void aCitizenFilesForHimselfAndAClerkForOthers() {
        api.file("wang", "key-1", FILING);
        assertThat(cases.only().applicants()).extracting(one -> one.person()).containsExactly(People.WANG.person());

        String forLi = FILING.replace("}", ",\"applicants\":[{\"person\":\"" + People.LI.person() + "\"}]}");
        Reply filed = api.file("clerk", "key-2", forLi);

        assertThat(filed.status()).isEqualTo(201);
        assertThat(api.get("li", "/api/cases/" + filed.text("number")).status()).isEqualTo(200);
    }

    @Test
    void theWordOfTheApplicantAndThePromisesComeAlong() {
        api.file("clerk", "key-1", FILING.replace("}", ",\"mandate\":{\"kind\":\"code\",\"code\":\"123456\"}}"));
        api.file("clerk", "key-2", FILING.replace("}", ",\"mandate\":{\"kind\":\"present\"}}"));
        api.file("wang", "key-3", FILING.replace("}", ",\"promises\":[\"abc\"]}"));

        assertThat(cases.submissions())
                .extracting(Submission::mandate)
                .containsExactly(
                        Optional.of(new Mandate.Code("123456")), Optional.of(new Mandate.Present()), Optional.empty());
        assertThat(cases.submissions().get(2).promises()).containsExactly("abc");
    }

    @Test
    void aWordThatIsNoneIsNamed() {
        Reply strange = api.file("clerk", "key-1", FILING.replace("}", ",\"mandate\":{\"kind\":\"phone call\"}}"));
        Reply empty = api.file("clerk", "key-1", FILING.replace("}", ",\"mandate\":{\"kind\":\"code\"}}"));

        assertProblem(strange, 422);
        assertThat(strange.body().path("errors").findValuesAsText("field")).containsExactly("mandate.kind");
        assertThat(empty.body().path("errors").findValuesAsText("field")).containsExactly("mandate.code");
        assertThat(cases.submissions()).isEmpty();
    }

    @Test
    void listsEverythingThatIsMissingAtOnce() {
        Reply reply = api.post("wang", "/api/cases", "{}");

        assertProblem(reply, 422);
        assertThat(reply.body().path("errors").findValuesAsText("field"))
                .containsExactly("draft", "matterDigest", "Idempotency-Key");
        assertThat(api.file("wang", "k".repeat(201), FILING).status()).isEqualTo(422);
    }

    @Test
    void theShortcomingsOfAFilingAreNamedByField() {
        cases.answer(new SubmitOutcome.Invalid(
                List.of(new FieldError("phone", "请填写手机号。"), new FieldError("bank-card", "请上传银行卡。"))));
        Reply reply = api.file("wang", "key-1", FILING);

        assertProblem(reply, 422);
        assertThat(reply.text("title")).isEqualTo("有 2 处要改");
        assertThat(reply.body().path("errors").findValuesAsText("message")).containsExactly("请填写手机号。", "请上传银行卡。");
    }

    @Test
    void aMatterThatChangedOrIsNotTakenIsSaid() {
        cases.answer(new SubmitOutcome.MatterChanged(SampleMatters.matter()));
        assertProblem(api.file("wang", "key-1", FILING), 409);
        cases.answer(new SubmitOutcome.NotTaken("这个事项暂停办理。"));
        Reply refused = api.file("wang", "key-1", FILING);
        assertProblem(refused, 422);
        assertThat(refused.text("detail")).isEqualTo("这个事项暂停办理。");
        cases.answer(new SubmitOutcome.NotFound());
        assertProblem(api.file("wang", "key-1", FILING), 404);
    }

    @Test
    void aStrangerSeesTheSameAsForACaseThatDoesNotExist() {
        api.file("wang", "key-1", FILING);

        Reply stranger = api.get("li", CASE);
        Reply nothing = api.get("wang", "/api/cases/" + SampleCases.number(99));

        assertProblem(stranger, 404);
        assertThat(stranger.body()).isEqualTo(nothing.body());
        assertProblem(api.get("wang", "/api/cases/nonsense"), 404);
        assertProblem(api.get("li", CASE + "/receipt"), 404);
        assertProblem(api.post("li", CASE + "/withdraw", "{\"seq\":1}"), 404);
        assertProblem(api.upload("li", CASE + "/materials/bank-card?name=a.pdf", "application/pdf", pdf()), 404);
        assertThat(cases.commands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET,", "GET,/receipt", "POST,/withdraw", "POST,/materials/bank-card?name=a.pdf"})
    void whoIsNotSignedInIsAskedTo(String method, String rest) {
        String path = CASE + (rest == null ? "" : rest);
        Reply reply = method.equals("GET")
                ? api.get("", path)
                : rest.contains("materials")
                        ? api.upload("", path, "application/pdf", pdf())
                        : api.post("", path, "{\"seq\":1}");
        assertProblem(reply, 401);
        assertThat(reply.text("detail")).contains("Bearer");
    }

    @Test
    void showsACaseWithItsEvents() {
        api.file("wang", "key-1", FILING);
        Reply reply = api.get("wang", CASE);

        assertThat(reply.type()).startsWith("application/json");
        assertThat(reply.text("stateLabel")).isEqualTo("已收件");
        assertThat(reply.text("matter")).isEqualTo(SampleMatters.CODE);
        assertThat(reply.body().path("events").get(0).path("type").asText()).isEqualTo("RECEIVED");
        assertThat(reply.body().has("promisedDue")).isFalse();
        assertThat(api.get("wang", CASE + "/receipt").text("queryCode")).isEqualTo("K7M2QX");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "request-correction | {\"seq\":1,\"shortcomings\":[{\"material\":\"bank-card\",\"problem\":\"看不清\"}]}",
                "supply-correction | {\"seq\":1,\"files\":[\"00000000-0000-0007-0000-000000000007\"]}",
                "accept | {\"seq\":1}",
                "decline | {\"seq\":1,\"ground\":\"not-competent\",\"reason\":\"请到武进区\"}",
                "complete-step | {\"seq\":1,\"step\":\"examine\",\"opinion\":\"属实\"}",
                "refuse | {\"seq\":1,\"reason\":\"age-below\",\"clause\":\"第三条\",\"explanation\":\"未满\"}",
                "deliver | {\"seq\":1,\"means\":\"window\"}",
                "withdraw | {\"seq\":1}",
                "terminate | {\"seq\":1,\"ground\":\"subject-gone\",\"reason\":\"申请人死亡\"}",
                "start-step | {\"seq\":1,\"step\":\"hearing\",\"until\":\"2026-12-20\",\"words\":\"上午9时，三楼听证室\"}",
                "change-hearing | {\"seq\":1,\"step\":\"hearing\",\"until\":\"2026-12-28\",\"words\":\"五楼\",\"reason\":\"生病\"}",
                "send-back | {\"seq\":1,\"step\":\"examine\",\"reason\":\"照片不清\"}",
                "suspend | {\"seq\":1,\"pause\":\"court\",\"document\":\"（2026）示例1号\",\"reason\":\"等法院判决\"}",
                "resume | {\"seq\":1,\"reason\":\"判决已生效\"}",
                "propose-extension | {\"seq\":1,\"reason\":\"案情复杂\"}",
                "decide-extension | {\"seq\":1,\"approved\":true}",
                "claim | {\"seq\":1}",
                "assign | {\"seq\":1,\"workNumber\":\"C0402-02\",\"reason\":\"外出\"}",
                "forward | {\"seq\":1,\"body\":\"常州市民政局（示例）\",\"reason\":\"由市级决定\"}",
                "supply-deferred | {\"seq\":1,\"files\":[]}",
                "mark-parcel | {\"seq\":1,\"parcel\":\"320402-6\",\"status\":\"lost\",\"reason\":\"客服查不到\"}",
                "settle | {\"seq\":1,\"opinion\":\"符合条件\"}",
            })
    void doesWhatACommandSays(String command, String body) {
        api.file("wang", "key-1", FILING);

        Reply reply = api.post("officer", CASE + "/" + command, body);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("seq").asLong()).isEqualTo(2);
        String name = cases.commands().get(0).getClass().getSimpleName();
        assertThat(name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(command);
    }

    @Test
    void readsTheMembersOfACommand() {
        api.file("wang", "key-1", FILING);
        api.post(
                "officer",
                CASE + "/request-correction",
                "{\"seq\":1,\"until\":\"2026-12-20\","
                        + "\"shortcomings\":[{\"material\":\"bank-card\",\"problem\":\"看不清\"}]}");

        assertThat(cases.commands().get(0)).isInstanceOfSatisfying(CaseCommand.RequestCorrection.class, command -> {
            assertThat(command.until()).contains(LocalDate.of(2026, 12, 20));
            assertThat(command.shortcomings())
                    .singleElement()
                    .satisfies(one -> assertThat(one.problem()).isEqualTo("看不清"));
        });
    }

    @Test
    void aCorrectionBringsFilesAndAnswers() {
        api.file("wang", "key-1", FILING);
        String files = "\"files\":[\"" + SampleCases.FILE + "\"]";
        api.post(
                "wang",
                CASE + "/supply-correction",
                "{\"seq\":1," + files + ",\"corrected\":{\"age\":83,\"phone\":null}}");

        assertThat(cases.commands().get(0)).isInstanceOfSatisfying(CaseCommand.SupplyCorrection.class, command -> {
            assertThat(command.files()).containsExactly(SampleCases.FILE);
            assertThat(command.corrected().values())
                    .containsEntry("age", new BigDecimal("83"))
                    .containsEntry("phone", "");
        });
    }

    /** A field of the form may be called as a member of another command is. */
    @Test
    void whatACorrectionGetsWrongIsAFieldOfTheForm() {
        api.file("wang", "key-1", FILING);

        Reply wrong = api.post(
                "wang", CASE + "/supply-correction", "{\"seq\":1,\"files\":[],\"corrected\":{\"phone\":null}}");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().path("errors").findValuesAsText("message")).containsExactly("请填写联系人的手机号。");
    }

    @Test
    void whoeverWasSlowerGetsTheCaseAsItIsNow() {
        api.file("wang", "key-1", FILING);
        api.post("officer", CASE + "/accept", "{\"seq\":1}");

        Reply late = api.post("officer", CASE + "/accept", "{\"seq\":1}");

        assertProblem(late, 409);
        assertThat(late.body().path("current").path("seq").asLong()).isEqualTo(2);
        assertThat(late.body().path("current").path("state").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void aCommandThatIsNotAllowedOrIncompleteIsExplained() {
        api.file("wang", "key-1", FILING);

        Reply tooEarly = api.post("officer", CASE + "/grant", "{\"seq\":1,\"opinion\":\"同意\"}");
        assertProblem(tooEarly, 403);
        assertThat(tooEarly.text("detail")).isEqualTo("还没有受理，不能作决定。");

        Reply used = api.post("officer", CASE + "/issue", "{\"seq\":1,\"resultNumber\":\"1\"}");
        assertProblem(used, 422);
        assertThat(used.body().path("errors").findValuesAsText("message"))
                .containsExactly("证照或文书编号（resultNumber）：证号已经用过。");

        Reply empty = api.post("officer", CASE + "/refuse", "{}");
        assertProblem(empty, 422);
        assertThat(empty.body().path("errors").findValuesAsText("field"))
                .containsExactly("seq", "reason", "clause", "explanation");
        assertThat(empty.body().path("errors").findValuesAsText("message"))
                .containsExactly(
                        "请带上看到的办件序号（seq），是一个整数。", "请填写理由（reason）。", "请填写依据的条款（clause）。", "请填写对申请人的说明（explanation）。");

        Reply ground = api.post("officer", CASE + "/decline", "{\"seq\":1,\"ground\":\"weather\",\"reason\":\"x\"}");
        assertProblem(ground, 422);
        assertThat(ground.body().path("errors").findValuesAsText("message"))
                .first()
                .asString()
                .contains("not-needed");

        assertProblem(api.post("officer", CASE + "/dance", "{\"seq\":1}"), 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"seq\":", "[]", "{\"seq\":\"x\"}", "{\"seq\":1,\"colour\":\"red\"}", "null", "''"})
    void aBodyThatCannotBeReadIsTheCallersFault(String json) {
        api.file("wang", "key-1", FILING);
        assertThat(api.post("officer", CASE + "/accept", json).status()).isEqualTo(400);
        assertThat(api.post("wang", "/api/cases", json).status()).isEqualTo(400);
        assertThat(cases.commands()).isEmpty();
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        cases.pages(2);
        Reply first = api.get("wang", "/api/cases");
        Reply second = api.get("wang", "/api/cases?after=" + first.text("next"));

        assertThat(first.body().path("cases").get(0).path("number").asText())
                .isEqualTo(SampleCases.number(1).value());
        assertThat(second.body().path("cases").get(0).path("number").asText())
                .isEqualTo(SampleCases.number(2).value());
        assertThat(second.body().has("next")).isFalse();
    }

    @Test
    void anInboxBelongsToADuty() {
        assertThat(api.get("officer", "/api/cases?duty=acceptance").status()).isEqualTo(200);
        Reply unknown = api.get("officer", "/api/cases?duty=king");
        assertProblem(unknown, 400);
        assertThat(unknown.text("detail")).contains("acceptance");
        assertProblem(api.get("", "/api/cases"), 401);
    }

    @Test
    void takesAFileForACorrection() {
        api.file("wang", "key-1", FILING);
        String path = CASE + "/materials/bank-card";

        Reply stored = api.upload("wang", path + "?name=a.pdf", "application/pdf", pdf());
        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.text("id")).isEqualTo(SampleCases.FILE.toString());

        Reply wrong = api.upload("wang", path + "?name=a.pdf", "application/pdf", new byte[] {1, 2, 3});
        assertProblem(wrong, 422);
        assertThat(wrong.body().path("errors").get(0).path("field").asText()).isEqualTo("bank-card");
        assertProblem(api.upload("wang", path, "application/pdf", pdf()), 422);
        assertProblem(api.upload("wang", path + "?name=a.pdf", "application/pdf", new byte[(10 << 20) + 1]), 413);
    }

    @Test
    void aFileIsSavedUnderItsNameByThoseWhoMaySeeIt() {
        HttpResponse<byte[]> file = api.download("wang", "/api/files/" + SampleCases.FILE);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''%E9%93%B6%E8%A1%8C%20%E5%8D%A1.pdf");
        assertProblem(api.get("li", "/api/files/" + SampleCases.FILE), 404);
        assertProblem(api.get("wang", "/api/files/nonsense"), 404);
        assertProblem(api.get("", "/api/files/" + SampleCases.FILE), 401);
    }

    private static byte[] pdf() {
        return "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
    }

    static void assertProblem(Reply reply, int status) {
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.type()).startsWith(Problem.MEDIA_TYPE);
        assertThat(reply.text("type")).isEqualTo("about:blank");
        assertThat(reply.body().path("status").asInt()).isEqualTo(status);
        assertThat(reply.text("title")).isNotBlank();
        assertThat(reply.text("detail")).isNotBlank();
        assertThat(reply.body().path("errors").isArray()).isTrue();
    }
}

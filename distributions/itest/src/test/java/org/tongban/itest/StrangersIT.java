// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who is a stranger to a case learns nothing, and what cannot be taken is refused in one plain sentence. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrangersIT {
    private static final String OWNER = "320499199406180136";
    private static final String NO_SUCH_CASE = "没有找到这个办件";

    private final County county = ExaminedCounty.running();
    private final Visitor owner = county.person(OWNER);
    private final Visitor neighbour = county.person("320499199709230284");
    private String number = "";
    private String token = "";

    @BeforeAll
    void aCaseIsFiled() {
        Visitor.Answer receipt = Application.complete(owner).file("filed-once").expecting(201);
        number = receipt.text("number");
        token = receipt.text("trackingToken");
    }

    @Test
    void anotherCitizenCannotTellTheCaseFromOneThatDoesNotExist() {
        Visitor.Answer foreign = neighbour.get("/api/cases/" + number);
        Visitor.Answer invented = neighbour.get("/api/cases/320402202001010000019");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign).isEqualTo(invented);
        assertThat(neighbour.get("/api/cases/" + number + "/receipt").status()).isEqualTo(404);
        assertThat(neighbour.get("/api/cases").body()).doesNotContain(number);
        assertThat(neighbour
                        .post("/api/cases/" + number + "/withdraw", Map.of("seq", 1))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aClerkOfAnotherHallAndAnOfficerOfAnotherDepartmentDoNotSeeIt() {
        for (String account : new String[] {"T0412-07", "C0412-01", "H0402-01", "ADMIN-01", "ADMIN-03"}) {
            Visitor.Answer answer = county.person(account).get("/api/cases/" + number);
            assertThat(answer.status()).as(account).isEqualTo(404);
            assertThat(answer.body()).as(account).contains(NO_SUCH_CASE);
        }
    }

    @Test
    void whoHasNotSignedInIsSentToSignInAndSeesNothing() {
        assertThat(county.anonymous().get("/api/cases/" + number).expecting(401).body())
                .contains("请先登录");
        assertThat(county.anonymous().get("/api/cases").status()).isEqualTo(401);
        Visitor reader = county.reader("tianning");
        for (String page : new String[] {"/cases/" + number, "/my", "/desk", "/desk/cases/" + number}) {
            assertThat(reader.get(page).status()).as(page).isIn(302, 303);
        }
        assertThat(reader.get("/cases/" + number).body()).doesNotContain("沈玉珍", Application.OLD_LADY);
    }

    @Test
    void theQueryCodeOfOneCaseOpensNoOther() {
        assertThat(county.anonymous()
                        .get("/api/tracking/" + token)
                        .expecting(200)
                        .body())
                .doesNotContain("沈玉珍", Application.OLD_LADY);
        assertThat(county.anonymous()
                        .get("/api/tracking?number=" + number + "&code=ZZZZZZ")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDraftOfSomebodyElseCanBeNeitherReadNorFiled() {
        Application foreign = Application.begun(owner, "320402002000");
        String draft = foreign.filing().get("draft");
        assertThat(neighbour.get("/api/drafts/" + draft).status()).isEqualTo(404);
        assertThat(foreign.file(neighbour, "stolen").status()).isEqualTo(404);
    }

    @Test
    void theSameFormSentTwiceIsOneCase() {
        Application twice = Application.complete(neighbour);
        String first = twice.file("double-click").expecting(201).text("number");
        assertThat(twice.file("double-click").expecting(200).text("number")).isEqualTo(first);
        assertThat(twice.file("another-key").status()).isBetween(200, 499);
        assertThat(neighbour.get("/api/cases").body().split(first, -1)).hasSize(2);
    }

    @Test
    void whatIsNotTheFileItsNameSaysIsRefusedInOneSentence() {
        Application draft = Application.begun(owner, "320402001000");
        assertThat(draft.attach("bank-card", "card.pdf", "hello".getBytes(StandardCharsets.UTF_8))
                        .expecting(422)
                        .body())
                .contains("这个文件打不开：名字是 PDF，内容不是。请换一个文件。");
        assertThat(draft.attach("bank-card", "card.png", new byte[0])
                        .expecting(422)
                        .body())
                .contains("这个文件是空的。请换一个文件。");
        assertThat(draft.attach("bank-card", "card.png", new byte[11 * 1024 * 1024])
                        .expecting(413)
                        .body())
                .contains("10 MB");
        assertThat(draft.attach("bank-card", "card.png", new byte[13 * 1024 * 1024])
                        .status())
                .isEqualTo(413);
    }

    @Test
    void codesAreReadAsPeopleWriteThemAndEachFaultHasItsSentence() {
        assertThat(errorsWith("applicantId", "3204991943031202")).contains("身份证号是 18 位，您填了 16 位。请对照证件再看一遍。");
        assertThat(errorsWith("applicantId", "320499194303120243")).contains("身份证号最后一位对不上，请对照证件再看一遍。");
        assertThat(errorsWith("applicantId", "３２０４９９１９４３０３１２０２４２")).contains("请用半角数字填写");
        assertThat(errorsWith("phone", "1390000432")).contains("phone");
        assertThat(errorsWith("birthDate", "1943-02-30")).contains("birthDate");
        assertThat(errorsWith("householdDivision", "999999999999")).contains("householdDivision");
        assertThat(errorsWith("bankAccount", "62 17")).contains("bankAccount");
    }

    @Test
    void hallsAndMattersThatDoNotTakeItSaySo() {
        assertThat(refused("marriage-registration", "320402000000")).contains("这件事要双方本人到场，不能网上办。");
        assertThat(refused(Application.ALLOWANCE, "320400000000")).contains("只提供咨询。请换一个大厅。");
        assertThat(refused("no-such-matter", "320402000000")).contains("这个事项现在没有开通。");
        assertThat(Application.begin(owner, Application.ALLOWANCE, "42")
                        .expecting(400)
                        .body())
                .contains("区划代码不对");
    }

    @Test
    void whoActsWithoutTheDutyIsRefused() {
        for (String command : new String[] {"accept", "grant", "issue", "no-such-act"}) {
            assertThat(owner.post("/api/cases/" + number + "/" + command, words(command))
                            .status())
                    .as(command)
                    .isBetween(400, 499);
        }
        assertThat(owner.get("/api/modules").status()).isEqualTo(403);
        assertThat(owner.post("/api/backups", Map.of("file", "/tmp/x")).status())
                .isBetween(400, 499);
        assertThat(owner.get("/api/audit/verification").status()).isEqualTo(403);
        assertThat(county.bearer("made-up").get("/api/cases").status()).isEqualTo(401);
    }

    private static Map<String, Object> words(String command) {
        return Map.of("seq", 1, "opinion", command, "resultNumber", "1");
    }

    private String errorsWith(String field, String value) {
        Application draft = Application.begun(owner, "320402003000");
        Map<String, Object> answers = new HashMap<>(Application.answers());
        answers.put(field, value);
        Visitor.Answer saved = draft.answer(answers);
        return saved.status() == 422
                ? saved.body()
                : draft.file(UUID.randomUUID().toString()).expecting(422).body();
    }

    private String refused(String matter, String hall) {
        return Application.begin(owner, matter, hall).expecting(422).body();
    }
}

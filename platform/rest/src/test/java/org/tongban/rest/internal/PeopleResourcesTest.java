// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.rest.internal.CasesResourceTest.assertProblem;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongban.rest.internal.ApiUnderTest.Reply;

/** Sessions, persons and staff. */
class PeopleResourcesTest {
    private static final String NEW =
            "{\"code\":\"320499194001010037\",\"name\":\"李示例\",\"password\":\"long-enough-1\"}";

    private final SamplePeople people = new SamplePeople();
    private final ApiUnderTest api = People.all(
            new ApiUnderTest(new SessionsResource(people), new PersonsResource(people), new StaffResource(people)));

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aRightPasswordGivesAToken() {
        Reply reply = signIn("right");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("token")).isEqualTo("fresh-token");
        assertThat(reply.body().path("caller").path("kind").asText()).isEqualTo("citizen");
    }

    @Test
    void aWrongPasswordAndMissingMembersAreProblems() {
        assertProblem(signIn("wrong"), 401);
        Reply empty = api.post("", "/api/sessions", "{}");
        assertProblem(empty, 422);
        assertThat(empty.body().path("errors").findValuesAsText("field")).containsExactly("account", "password");
    }

    @Test
    void whoIsLockedOutReadsTheTimeOfTheTown() {
        Reply locked = signIn("locked");
        assertProblem(locked, 429);
        assertThat(locked.text("title")).doesNotContain("账号");
        assertThat(locked.text("detail")).startsWith("请在 14:05 以后再试。");
    }

    @Test
    void tellsWhoCalls() {
        assertThat(api.get("wang", "/api/sessions").text("kind")).isEqualTo("citizen");
        Reply clerk = api.get("clerk", "/api/sessions");
        assertThat(clerk.text("workNumber")).isEqualTo("T0402-01");
        assertThat(clerk.body().path("posts").get(0).path("dutyLabel").asText()).isEqualTo("综合窗口");
        assertThat(api.get("operator", "/api/sessions").text("kind")).isEqualTo("operator");
        assertProblem(api.get("", "/api/sessions"), 401);
    }

    @Test
    void signingOutEndsTheSession() {
        assertThat(api.delete("wang", "/api/sessions").status()).isEqualTo(204);
        assertThat(people.signedOut()).containsExactly("wang");
        assertThat(api.delete("", "/api/sessions").status()).isEqualTo(204);
    }

    @Test
    void peopleRegisterThemselves() {
        Reply reply = api.post("", "/api/persons", NEW);
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("name")).isEqualTo("李*例");
        assertThat(reply.text("code")).isEqualTo("3204**********0037");
        assertThat(people.registered()).hasSize(1);
    }

    @Test
    void onlyAClerkRegistersSomebodyWithoutAPassword() {
        String without = NEW.replace(",\"password\":\"long-enough-1\"", "");
        Reply self = api.post("", "/api/persons", without);
        assertProblem(self, 422);
        assertThat(self.body().path("errors").findValuesAsText("field")).containsExactly("password");
        assertThat(api.post("clerk", "/api/persons", without).status()).isEqualTo(201);
    }

    @Test
    void aCodeThatIsKnownOrWrongIsNotRegistered() {
        assertProblem(api.post("", "/api/persons", NEW.replace("320499194001010037", SamplePeople.CODE)), 409);
        assertProblem(api.post("", "/api/persons", NEW.replace("320499194001010037", "12")), 422);
        assertProblem(api.post("", "/api/persons", NEW.replace("}", ",\"household\":\"x\"}")), 400);
        assertThat(people.registered()).isEmpty();
    }

    @Test
    void aClerkFindsSomebodyByTheWholeCode() {
        String search = "{\"code\":\"" + SamplePeople.CODE + "\"}";
        Reply found = api.post("clerk", "/api/persons/search", search);
        assertThat(found.text("person")).isEqualTo(People.WANG.person().toString());
        assertThat(found.text("name")).isEqualTo("王*例");
        assertProblem(api.post("clerk", "/api/persons/search", "{\"code\":\"320499\"}"), 404);
        assertProblem(api.post("officer", "/api/persons/search", search), 403);
        assertProblem(api.post("wang", "/api/persons/search", search), 403);
        assertProblem(api.post("", "/api/persons/search", search), 401);
    }

    @Test
    void importsStaffAllOrNone() {
        Reply done = importCsv("admin", "work_number\nT0402-01\n");
        assertThat(done.body()).hasSize(2);
        assertThat(done.body().get(0).path("firstPassword").asText()).isEqualTo("pine-river-41");
        assertThat(done.body().get(1).path("firstPassword").asText()).isEmpty();

        Reply wrong = importCsv("operator", "x");
        assertProblem(wrong, 422);
        assertThat(wrong.body().path("errors").findValuesAsText("field"))
                .containsExactly("line 2, duty", "line 3, division");
    }

    @Test
    void listsStaffForAdministrators() {
        assertThat(api.get("admin", "/api/staff").body()).hasSize(2);
        assertThat(api.get("admin", "/api/staff?after=T0402-01").body()).hasSize(1);
        assertThat(api.get("admin", "/api/staff/T0402-01").body().path("active").asBoolean())
                .isTrue();
        assertProblem(api.get("admin", "/api/staff/T0402-77"), 404);
    }

    @Test
    void othersSeeNoStaff() {
        assertProblem(importCsv("clerk", "x"), 403);
        assertProblem(importCsv("", "x"), 401);
        assertProblem(api.get("wang", "/api/staff"), 403);
        assertProblem(api.get("officer", "/api/staff/T0402-01"), 403);
    }

    private Reply signIn(String password) {
        return api.post("", "/api/sessions", "{\"account\":\"320499194303120242\",\"password\":\"" + password + "\"}");
    }

    private Reply importCsv(String token, String csv) {
        return api.upload(token, "/api/staff", "text/csv; charset=UTF-8", csv.getBytes(StandardCharsets.UTF_8));
    }
}

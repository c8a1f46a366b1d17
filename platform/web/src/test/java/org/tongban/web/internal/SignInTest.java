// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.PageResult;

class SignInTest {
    private static final Map<String, String> CITIZEN = Map.of("account", SamplePeople.CITIZEN, "password", "right");

    private final SiteUnderTest site = new SiteUnderTest(
            SamplePage.at(
                    "/my",
                    request -> request.caller() instanceof org.tongban.identity.Caller.Citizen
                            ? PageResult.Page.of("mine", org.tongban.page.Html.EMPTY)
                            : new PageResult.SignInFirst()),
            SamplePage.saying("/desk", "desk")
                    .forStaff(Audience.DESK, Duty.WINDOW)
                    .inMenu("收件", 10),
            SamplePage.saying("/desk/filings", "filings")
                    .forStaff(Audience.DESK, Duty.WINDOW)
                    .inMenu("台账", 15)
                    .closed(),
            SamplePage.saying("/admin/modules", "modules")
                    .forStaff(Audience.ADMIN, Duty.SYSTEM_ADMIN)
                    .inMenu("模块", 20),
            SamplePage.saying("/health", "health").forStaff(Audience.ADMIN));

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void citizenSignsInComesBackAndSignsOut() {
        assertThat(location("/my?tab=drafts")).isEqualTo("/sign-in?to=%2Fmy%3Ftab%3Ddrafts");
        var in = site.fill("/sign-in", "/sign-in", with(CITIZEN, "to", "/my?tab=drafts"));
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location")).hasValue("/my?tab=drafts");
        assertThat(site.get("/my").body()).contains("王秀英（示例）").contains("退出");
        String session = site.cookies.getOrDefault("session", "");
        site.fill("/my", "/sign-out", Map.of());
        assertThat(site.cookies).doesNotContainKey("session");
        site.cookies.put("session", session);
        assertThat(location("/my")).startsWith("/sign-in");
    }

    @Test
    void wrongAccountAndWrongPasswordGetTheSameWords() {
        String unknown = site.fill("/sign-in", "/sign-in", Map.of("account", "nobody", "password", "x"))
                .body();
        var wrong = site.fill("/sign-in", "/sign-in", Map.of("account", SamplePeople.CITIZEN, "password", "x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("账号或密码不对").contains("value=\"" + SamplePeople.CITIZEN);
        assertThat(unknown).contains("账号或密码不对");
    }

    @Test
    void lockedAccountSaysUntilWhen() {
        var response = site.fill("/sign-in", "/sign-in", Map.of("account", SamplePeople.LOCKED, "password", "x"));
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.body()).contains("锁到 10:00");
    }

    @Test
    void emptyFieldsAreNamedOneByOne() {
        assertThat(site.fill("/sign-in", "/sign-in", Map.of()).body())
                .contains("请先改好 2 处")
                .contains("href=\"#account\"")
                .contains("请填写密码");
    }

    @Test
    void staffGoToTheirDeskAndAdministratorsToWhatTheyMayOpen() {
        assertThat(site.fill(
                                "/sign-in",
                                "/sign-in",
                                Map.of("account", SamplePeople.CLERK, "password", "right", "to", "/my"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/desk");
        site.cookies.clear();
        assertThat(site.fill("/sign-in", "/sign-in", Map.of("account", SamplePeople.ADMIN, "password", "right"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/admin/modules");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/x\r\nSet-Cookie: a=b"
            })
    void leadsNowhereButToThisHost(String to) {
        assertThat(site.fill("/sign-in", "/sign-in", with(CITIZEN, "to", to))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/my");
        assertThat(LocalPath.orElse(to, "/")).isEqualTo("/");
    }

    @Test
    void deskIsForStaffAndForTheRightDuty() {
        assertThat(location("/desk")).isEqualTo("/sign-in?to=%2Fdesk");
        assertThat(site.get("/health").statusCode()).isEqualTo(200);
        site.signIn(SamplePeople.CITIZEN);
        assertThat(site.get("/desk").statusCode()).isEqualTo(403);
        site.cookies.clear();
        site.signIn(SamplePeople.CLERK);
        assertThat(site.get("/desk").body())
                .contains("工号 T0402-07")
                .contains("红梅街道便民服务中心 7号窗口")
                .contains(">收件</a>")
                .doesNotContain(">台账</a>")
                .doesNotContain(">模块</a>");
        assertThat(site.get("/desk/filings").statusCode()).isEqualTo(403);
        var refused = site.get("/admin/modules");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("您的岗位不能打开这一页");
    }

    @Test
    void whoHasNoInboxIsLedFromTheDeskToTheirWork() {
        site.signIn(SamplePeople.ADMIN);
        assertThat(location("/desk")).isEqualTo("/admin/modules");
        assertThat(site.get("/desk/filings").statusCode()).isEqualTo(403);
    }

    @Test
    void sessionCookieIsOutOfReachOfScriptsAndForeignSites() {
        String header = site.fill("/sign-in", "/sign-in", CITIZEN).headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("session="))
                .findFirst()
                .orElse("");
        assertThat(header)
                .contains("; Path=/")
                .contains("; HttpOnly")
                .contains("; SameSite=Lax")
                .doesNotContain("Secure");
    }

    @Test
    void registersByLinksThenOneFormAndIsSignedIn() {
        assertThat(site.get("/register").body()).contains("您的户籍在哪里").contains("at=320402000000");
        assertThat(site.get("/register?at=320402002000").body()).contains("household=" + SampleHalls.VILLAGE);
        String household = "/register?household=" + SampleHalls.VILLAGE;
        assertThat(site.get(household).body()).contains("您现在住在哪里").contains("和户籍一样");
        String form = household + "&residence=none";
        assertThat(site.get(form).body()).contains("户籍：天宁区 › 红梅街道 › 青竹苑社区").contains("住址：没有选");
        Map<String, String> values = Map.of(
                "code", "320499199406180136",
                "name", "陆小明（示例）",
                "password", "right",
                "again", "right",
                "household", SampleHalls.VILLAGE,
                "residence", "none");
        var noConsent = site.fill(form, "/register", values);
        assertThat(noConsent.statusCode()).isEqualTo(422);
        assertThat(noConsent.body()).contains("再勾选同意").contains("value=\"320499199406180136\"");
        assertThat(site.people.registered).isEmpty();
        var done = site.fill(form, "/register", with(values, "consent", "2026-11-01"));
        assertThat(done.headers().firstValue("Location")).hasValue("/my");
        assertThat(site.people.registered.get(0).household())
                .isEqualTo(Optional.of(new DivisionCode(SampleHalls.VILLAGE)));
        assertThat(site.cookies).containsKey("session");
    }

    private String location(String path) {
        return site.get(path).headers().firstValue("Location").orElse("");
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> all = new java.util.HashMap<>(form);
        all.put(name, value);
        return all;
    }
}

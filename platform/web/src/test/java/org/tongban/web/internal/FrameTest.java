// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.page.Html;
import org.tongban.page.Link;
import org.tongban.page.PageResult;

class FrameTest {
    private final SiteUnderTest site = new SiteUnderTest(
            SamplePage.saying("/", "首页").inMenu("首页", 10),
            SamplePage.saying("/matters", "全部事项"),
            SamplePage.saying("/progress", "进度").inMenu("进度查询", 50),
            SamplePage.at(
                    "/matters/{matter}",
                    request -> PageResult.Page.of("<b>津贴</b>", Html.EMPTY).under(new Link("/matters", "全部事项"))),
            SamplePage.at("/choose", request -> new PageResult.ChooseHall(SampleHalls.VILLAGE, "/")),
            SamplePage.at("/elsewhere", request -> new PageResult.Redirect("https://evil.example/")),
            SamplePage.at(
                    "/file",
                    request -> new PageResult.Download(
                            "image/svg+xml", "证明\r\nX-Evil: 1\".svg", true, new byte[] {1, 2, 3})),
            SamplePage.at(
                    "/paper", request -> new PageResult.Download("application/pdf", "收件凭证.pdf", true, new byte[] {1})));

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void showsBrandMenuPlaceAndDate() {
        String html = site.get("/progress").body();
        assertThat(html)
                .contains("天宁区政务服务")
                .contains("2026年11月25日（周三）")
                .contains("/brand/tianning/0123456789ab/theme.css")
                .contains("<a href=\"/progress\" aria-current=\"page\">进度查询</a>")
                .contains("<a href=\"/\">首页</a>")
                .contains("个人办事")
                .contains("您所在的位置")
                .contains("天宁区政务服务主办（示例）")
                .contains("class=\"help-call\"");
    }

    @Test
    void marksTheListThatIsOpenAndEscapesTitles() {
        assertThat(site.get("/matters?audience=personal").body())
                .contains("<a href=\"/matters?audience=personal\" aria-current=\"page\">");
        assertThat(site.get("/matters/x").body()).contains("&lt;b&gt;津贴").doesNotContain("<b>津贴");
    }

    @Test
    void remembersTheHallAndShowsItsWay() {
        assertThat(site.get("/choose").statusCode()).isEqualTo(303);
        assertThat(site.cookies).containsEntry("hall", SampleHalls.VILLAGE);
        assertThat(site.get("/").body()).contains("红梅街道").contains("青竹苑社区");
    }

    @Test
    void largePrintAndContrastAreRememberedAndLeadBack() {
        var on = site.get("/elder?on=1&to=/progress");
        assertThat(on.headers().firstValue("Location")).hasValue("/progress");
        site.get("/contrast?on=1&to=//evil.example");
        assertThat(site.get("/progress").body()).contains("class=\"mode-large mode-contrast\"");
        site.get("/elder?on=0&to=/");
        assertThat(site.get("/progress").body()).contains("class=\"mode-contrast\"");
    }

    @Test
    void hostThatNobodyClaimsAsksOnceWhichPortalIsMeant() {
        site.on("192.0.2.1");
        assertThat(site.get("/").body()).contains("您要到哪里办事").contains("武进区政务服务");
        assertThat(site.get("/?portal=nowhere").body()).contains("您要到哪里办事");
        assertThat(site.get("/?portal=wujin").statusCode()).isEqualTo(303);
        assertThat(site.get("/").body()).contains("<title>首页 - 武进区政务服务");
    }

    @Test
    void onlyPortalNeedsNoChoice() {
        site.portals.keepOnly("wujin");
        assertThat(site.on("192.0.2.1").get("/").body()).contains("<title>首页 - 武进区政务服务");
    }

    @Test
    void redirectsStayOnThisHost() {
        assertThat(site.get("/elsewhere").headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void hostileFileNamesAndActiveContentsAreSavedAndNotShown() {
        var response = site.get("/file");
        assertThat(response.headers().firstValue("X-Evil")).isEmpty();
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValue(
                        "attachment; filename=\"__X-Evil__1_.svg\"; filename*=UTF-8''%E8%AF%81%E6%98%8EX-Evil%3A%201%22.svg");
        assertThat(site.get("/paper")
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElse(""))
                .startsWith("inline;")
                .endsWith("filename*=UTF-8''%E6%94%B6%E4%BB%B6%E5%87%AD%E8%AF%81.pdf");
    }

    @Test
    void filesAreKeptForEverUnderTheDigestOfTheirContents() {
        String html = site.get("/").body();
        String css = html.replaceAll("(?s).*href=\"(/assets/[^\"]+\\.css)\".*", "$1");
        var response = site.get(css);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(site.get("/assets/old/tongban.css").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
        var theme = site.get("/brand/tianning/0123456789ab/theme.css");
        assertThat(theme.body()).contains("#A8322A");
        assertThat(theme.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/x/../../pom.xml",
                "/assets/x/%2e%2e%2fpom.xml",
                "/assets/x/..%5cpom.xml",
                "/assets//etc/passwd",
                "/brand/tianning/x/../../../logo.svg",
                "/brand/nowhere/x/theme.css"
            })
    void noPathLeadsOutOfTheAssets(String path) {
        assertThat(site.raw("GET " + path)).containsPattern("^HTTP/1.1 (400|404)");
    }
}

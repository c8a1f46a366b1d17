// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongban.page.PageResult;

class RoutingTest {
    private static final SamplePage NAMED = SamplePage.at(
            "/halls/{hall}/choose/{what}",
            request -> PageResult.Page.of(
                    request.pathPart("hall") + "|" + request.pathPart("what"), org.tongban.page.Html.EMPTY));

    @Test
    void fixedPartWinsOverNamedOneAndGoesBackWhenItLeadsNowhere() {
        try (SiteUnderTest site = new SiteUnderTest(
                SamplePage.saying("/halls/{hall}", "named"),
                SamplePage.saying("/halls/all", "fixed"),
                SamplePage.saying("/{any}/all/more", "deep"),
                SamplePage.saying("/halls/all/other", "other"))) {
            assertThat(site.get("/halls/all").body()).contains("<title>fixed");
            assertThat(site.get("/halls/320402").body()).contains("<title>named");
            assertThat(site.get("/halls/all/more").body()).contains("<title>deep");
        }
    }

    @Test
    void namedPartsAreDecoded() {
        try (SiteUnderTest site = new SiteUnderTest(NAMED)) {
            assertThat(site.get("/halls/%E7%BA%A2%E6%A2%85/choose/a%2Fb").body())
                    .contains("红梅|a/b");
        }
    }

    @Test
    void brokenPercentEncodingIsTheBrowsersFault() {
        try (SiteUnderTest site = new SiteUnderTest(NAMED, SamplePage.saying("/q", "q"))) {
            assertThat(site.raw("GET /halls/%ff/choose/x")).startsWith("HTTP/1.1 400");
            assertThat(site.raw("GET /halls/a%00b/choose/x")).startsWith("HTTP/1.1 400");
            assertThat(site.raw("GET /q?a=%zz")).startsWith("HTTP/1.1 400").contains("看不懂这个网址");
            assertThat(site.raw("GET /q?a=%C3%28")).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void pagesComeAndGoWithTheirModules() {
        SamplePage page = SamplePage.saying("/late", "late");
        try (SiteUnderTest site = new SiteUnderTest()) {
            assertThat(site.get("/late").statusCode()).isEqualTo(404);
            site.add(page);
            assertThat(site.get("/late").statusCode()).isEqualTo(200);
            site.remove(page);
            assertThat(site.get("/late").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void ofTwoPagesWithOneRouteTheOlderAnswersUntilItLeaves() {
        SamplePage old = SamplePage.saying("/x", "old");
        SamplePage young = SamplePage.saying("/x", "young");
        try (SiteUnderTest site = new SiteUnderTest(old, young)) {
            assertThat(site.get("/x").body()).contains("<title>old");
            site.remove(old);
            assertThat(site.get("/x").body()).contains("<title>young");
        }
    }

    @Test
    void slashTooManyIsMended() {
        try (SiteUnderTest site = new SiteUnderTest(SamplePage.saying("/x", "x"))) {
            assertThat(site.get("/x/").headers().firstValue("Location")).hasValue("/x");
            assertThat(site.get("/y/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void onlyLookingAndPostingAreKnown() {
        try (SiteUnderTest site = new SiteUnderTest(SamplePage.saying("/x", "x"))) {
            assertThat(site.ask("DELETE", "/x").statusCode()).isEqualTo(405);
            assertThat(site.ask("DELETE", "/x").headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
            assertThat(site.ask("HEAD", "/x").statusCode()).isEqualTo(200);
            assertThat(site.ask("HEAD", "/x").body()).isEmpty();
        }
    }

    @Test
    void failureOfAPageShowsAnEventNumberAndNoTrace() {
        SamplePage broken = SamplePage.at("/t/{token}", request -> {
            throw new IllegalStateException("secret");
        });
        try (SiteUnderTest site = new SiteUnderTest(broken)) {
            var response = site.get("/t/abc");
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.body()).contains("事件编号").contains("12345").doesNotContain("secret", "Exception");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongban.page.Html;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

class PageCacheTest {
    private final AtomicInteger drawn = new AtomicInteger();
    private final SiteUnderTest site = new SiteUnderTest(
            SamplePage.at("/guide", this::draw).kept(),
            SamplePage.at("/form", request -> {
                        drawn.incrementAndGet();
                        return PageResult.Page.of("form", request.csrfField());
                    })
                    .kept(),
            SamplePage.at("/missing", request -> {
                        drawn.incrementAndGet();
                        return PageResult.Page.of("missing", Html.EMPTY).status(404);
                    })
                    .kept());

    @AfterEach
    void stop() {
        site.close();
    }

    private PageResult draw(PageRequest request) {
        return PageResult.Page.of("guide", Html.text("drawn " + drawn.incrementAndGet() + request.parameter("q")));
    }

    @Test
    void drawsOnceForAllWhoHaveNotSignedIn() {
        String first = site.get("/guide").body();
        site.cookies.put("session", "0123456789abcdef-unknown");
        assertThat(site.get("/guide").body()).isEqualTo(first);
        assertThat(drawn).hasValue(1);
    }

    @Test
    void drawsAgainWhenAnythingChangedThatItShows() {
        site.get("/guide");
        site.matters.change();
        site.get("/guide");
        site.portals.change();
        site.get("/guide");
        site.add(SamplePage.saying("/new", "new").inMenu("新", 1));
        site.get("/guide");
        site.clock.advance(Duration.ofDays(1));
        site.get("/guide");
        site.on("wujin.localhost").get("/guide");
        site.get("/guide?q=1");
        site.cookies.put("hall", SampleHalls.VILLAGE);
        site.get("/guide");
        site.cookies.put("elder", "1");
        site.get("/guide");
        assertThat(drawn).hasValue(9);
    }

    @Test
    void aKeptPageLeadsToAPageThatCameAfterIt() {
        site.add(SamplePage.at(
                        "/hall",
                        request -> PageResult.Page.of("hall", Html.text("queue " + request.exists("/halls/1/queue"))))
                .kept());
        assertThat(site.get("/hall").body()).contains("queue false");
        site.add(SamplePage.saying("/halls/{hall}/queue", "who waits"));
        assertThat(site.get("/hall").body()).contains("queue true");
    }

    @Test
    void signedInVisitorsGetAPageOfTheirOwnThatNobodyKeeps() {
        site.get("/guide");
        site.signIn(SamplePeople.CITIZEN);
        var mine = site.get("/guide");
        assertThat(mine.body()).contains("drawn 2").contains("王秀英");
        assertThat(mine.headers().firstValue("Cache-Control")).hasValue("no-store");
        site.cookies.clear();
        assertThat(site.get("/guide").body()).contains("drawn 1").doesNotContain("王秀英");
    }

    @Test
    void browserThatHasThePageIsToldSo() {
        var first = site.get("/guide");
        String tag = first.headers().firstValue("ETag").orElse("");
        assertThat(tag).startsWith("\"").endsWith("\"");
        assertThat(first.headers().firstValue("Vary")).hasValue("Accept-Encoding, Cookie");
        var again = site.get("/guide", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(site.get("/guide", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void compressesWhenTheBrowserCanReadItUnderATagOfItsOwn() {
        var packed = site.get("/guide", "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("ETag"))
                .isNotEqualTo(site.get("/guide").headers().firstValue("ETag"));
        assertThat(site.get("/guide", "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void neverKeepsAFormOrAnError() {
        site.get("/form");
        site.get("/form");
        site.get("/missing");
        assertThat(site.get("/missing").statusCode()).isEqualTo(404);
        assertThat(drawn).hasValue(4);
    }
}

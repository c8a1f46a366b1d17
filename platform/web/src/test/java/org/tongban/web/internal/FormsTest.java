// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongban.page.Html;
import org.tongban.page.Method;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.page.Upload;

class FormsTest {
    private static final String BOUNDARY = "----b";
    private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

    private final SiteUnderTest site = new SiteUnderTest(SamplePage.at("/form", FormsTest::form));

    @AfterEach
    void stop() {
        site.close();
    }

    private static PageResult form(PageRequest request) {
        if (request.method() == Method.GET) {
            return PageResult.Page.of("form", request.csrfField());
        }
        String file = request.upload("file").map(FormsTest::describe).orElse("no file");
        return PageResult.Page.of(
                "got",
                Html.text("[" + request.parameter("name") + "] "
                        + request.parameters().get("many") + " " + file));
    }

    private static String describe(Upload upload) {
        try (InputStream in = upload.open()) {
            return upload.fileName() + ":" + upload.size() + ":"
                    + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void formWithTokenArrivesTrimmed() {
        var response = site.fill("/form", "/form", Map.of("name", "  王秀英　"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("[王秀英]");
    }

    @Test
    void formWithoutTokenIsNotAccepted() {
        var response = site.post("/form", Map.of("name", "x"));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("页面停留太久").contains("href=\"/form\"");
    }

    @Test
    void tokenOfAnotherBrowserOrSessionIsNotAccepted() {
        String token = site.token("/form");
        site.cookies.put("session", "0123456789abcdef0123");
        assertThat(site.post("/form", Map.of("csrf", token)).statusCode()).isEqualTo(403);
        site.cookies.remove("session");
        assertThat(site.post("/form", Map.of("csrf", token)).statusCode()).isEqualTo(200);
        site.cookies.put("csrf", "0123456789abcdef0123");
        assertThat(site.post("/form", Map.of("csrf", token)).statusCode()).isEqualTo(403);
        assertThat(site.post("/form", Map.of("csrf", "x.y")).statusCode()).isEqualTo(403);
    }

    @Test
    void anotherSiteCannotPostEvenWithTheToken() {
        String token = site.token("/form");
        Map<String, String> form = Map.of("csrf", token);
        assertThat(site.post("/form", form, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(site.post("/form", form, "Sec-Fetch-Site", "same-site").statusCode())
                .isEqualTo(403);
        assertThat(site.post("/form", form, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(site.post("/form", form, "Origin", "http://" + SiteUnderTest.TIANNING + ":" + site.port())
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.post("/form", form, "Sec-Fetch-Site", "same-origin", "Origin", "null")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void fileArrivesWithAHarmlessName() {
        assertThat(multipart("..\\..\\etc/证明.pdf", "内容").body()).contains("证明.pdf:6:内容");
        assertThat(multipart("", "").body()).contains("no file");
    }

    @Test
    void tooLargeFileIsNamedAsSuch() {
        var response = multipart("large.pdf", "x".repeat(150_000));
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("10 MB");
        assertThat(multipart("huge.pdf", "x".repeat(5_000_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void brokenMultipartIsTheBrowsersFault() {
        site.token("/form");
        assertThat(site.postRaw("/form", MULTIPART, "no boundary at all").statusCode())
                .isBetween(400, 403);
    }

    @Test
    void hugeParametersAreNotTaken() {
        String token = site.token("/form");
        assertThat(site.post("/form", Map.of("csrf", token, "name", "x".repeat(100_001)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(site.post("/form", Map.of("csrf", token, "name", "x".repeat(1 << 20)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(site.postRaw("/form", "application/x-www-form-urlencoded", "a&".repeat(5000))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void controlCharactersAreLeftOut() {
        assertThat(site.fill("/form", "/form", Map.of("name", "a\u0000b\u0007c"))
                        .body())
                .contains("[abc]");
    }

    private java.net.http.HttpResponse<String> multipart(String fileName, String content) {
        String body = part("csrf", "", site.token("/form")) + part("name", "", "x")
                + part("file", "; filename=\"" + fileName + "\"", content) + "--" + BOUNDARY + "--\r\n";
        return site.postRaw("/form", MULTIPART, body);
    }

    private static String part(String name, String more, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n"
                + content + "\r\n";
    }
}

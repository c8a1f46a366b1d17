// SPDX-License-Identifier: Apache-2.0
package org.tongban.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongban.engine.lint.Linter;
import org.tongban.engine.matter.DescriptorReader;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.engine.matter.Reading;
import org.tongban.matter.Finding;

class PreviewServerTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String text = read();
    private PreviewServer server;

    private static String read() {
        try (InputStream in =
                Objects.requireNonNull(PreviewServerTest.class.getResourceAsStream("/elderly-allowance.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = new PreviewServer(0, () -> text, this::manuscript);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Manuscript manuscript() {
        Reading<ReadMatter> reading = DescriptorReader.read("MATTER-INF/elderly-allowance.yaml", text);
        List<Finding> findings = new ArrayList<>(reading.findings());
        reading.value()
                .ifPresent(read -> findings.addAll(
                        Linter.withoutHolidays(Clock.systemUTC()).lint(read)));
        return new Manuscript(reading.value().stream().toList(), findings);
    }

    @Test
    void theGuideIsThatOfTheCitizen() throws Exception {
        assertThat(get("/").body()).contains("高龄津贴");
        HttpResponse<String> guide = get("/matters/elderly-allowance");
        assertThat(guide.statusCode()).isEqualTo(200);
        assertThat(guide.body()).contains("80周岁以上老年人高龄津贴发放", "免提交", "/apply/elderly-allowance", "/assets/");
    }

    @Test
    void theFormChecksAsThePlatformDoes() throws Exception {
        HttpResponse<String> form = get("/apply/elderly-allowance");
        assertThat(form.body()).contains("公民身份号码");
        HttpResponse<String> refused = post(form, Map.of("applicantName", "王秀英", "applicantId", "320499194303120243"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("身份证号最后一位对不上");
    }

    @Test
    void aSavedChangeIsThereOnTheNextLook() throws Exception {
        String before = get("/preview/version").body();
        assertThat(get("/matters/elderly-allowance").body()).doesNotContain("换了名字");
        text = text.replace("name: 80周岁以上老年人高龄津贴发放", "name: 换了名字的高龄津贴");
        assertThat(get("/preview/version").body()).isNotEqualTo(before);
        assertThat(get("/matters/elderly-allowance").body()).contains("换了名字的高龄津贴");
    }

    @Test
    void whatIsWrongStandsInPlaceOfThePageUntilItIsRight() throws Exception {
        String sound = text;
        text = text.replace(
                "when: form.agent, type: string, title: 代办人姓名", "when: form.agnt, type: string, title: 代办人姓名");
        HttpResponse<String> broken = get("/matters/elderly-allowance");
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("MATTER-INF/elderly-allowance.yaml 第", "D5", "/preview/reload.js");
        text = sound;
        assertThat(get("/matters/elderly-allowance").statusCode()).isEqualTo(200);
    }

    @Test
    void thePageReloadsByItself() throws Exception {
        Matcher script = Pattern.compile("/assets/[0-9a-f]+/tongban\\.js")
                .matcher(get("/matters").body());
        assertThat(script.find()).isTrue();
        assertThat(get(script.group()).body()).contains("/preview/version", "location.reload()");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(HttpResponse<String> page, Map<String, String> form)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(
                        "&", "csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&", ""));
        return browser.send(
                HttpRequest.newBuilder(page.uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}

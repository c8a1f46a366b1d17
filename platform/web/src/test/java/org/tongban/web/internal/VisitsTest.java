// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;

class VisitsTest {
    private final List<Object> headers = new ArrayList<>();

    @Test
    void cookiesAreLockedToTheHostWhenTheLineIsEncrypted() {
        visit("", Map.of("Host", "tianning.localhost"), true).cookies().beginSession("0123456789abcdef");
        assertThat(headers)
                .containsExactly(
                        "Set-Cookie", "__Host-session=0123456789abcdef; Path=/; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void cookiesAreSecureBehindAProxyThatTheConfiguredAddressNames() {
        Map<String, String> asked = Map.of("Host", "zwfw.example");
        assertThat(setCookie(visit("https://zwfw.example/", asked, false))).contains("; Secure");
        assertThat(setCookie(visit("https://other.example", asked, false))).doesNotContain("Secure");
    }

    @Test
    void printsTheConfiguredAddressElseTheOneThatWasAsked() {
        Map<String, String> asked = Map.of("Host", "tianning.localhost:8181");
        assertThat(visit("https://zwfw.example/", asked, false).baseUrl()).isEqualTo("https://zwfw.example");
        assertThat(visit("", asked, false).baseUrl()).isEqualTo("http://tianning.localhost:8181");
    }

    @Test
    void forgedHostIsNotRepeated() {
        assertThat(visit("", Map.of("Host", "evil\"><script>"), false).baseUrl())
                .isEqualTo("http://127.0.0.1:8181");
    }

    @Test
    void nameThatNoPortalClaimsIsNotPrinted() {
        assertThat(visit("", Map.of("Host", "evil.example"), false).baseUrl()).isEqualTo("http://127.0.0.1:8181");
        assertThat(visit("", Map.of("Host", "localhost:8181"), false).baseUrl()).isEqualTo("http://localhost:8181");
    }

    private String setCookie(Visit visit) {
        headers.clear();
        visit.cookies().beginSession("0123456789abcdef");
        return headers.toString();
    }

    private Visit visit(String publicUrl, Map<String, String> asked, boolean secure) {
        BundleContext context = fake(BundleContext.class, Map.of("getProperty", publicUrl), Map.of());
        HttpServletRequest request = fake(
                HttpServletRequest.class,
                Map.of(
                        "isSecure",
                        secure,
                        "getScheme",
                        secure ? "https" : "http",
                        "getServerName",
                        "127.0.0.1",
                        "getServerPort",
                        8181,
                        "getLocalAddr",
                        "127.0.0.1",
                        "getLocalPort",
                        8181),
                asked);
        HttpServletResponse response = fake(HttpServletResponse.class, Map.of(), Map.of());
        return new Visits(context, new SamplePortals(), new SampleHalls(), new SamplePeople()).of(request, response);
    }

    private <T> T fake(Class<T> type, Map<String, ?> answers, Map<String, String> asked) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().equals("addHeader")) {
                headers.addAll(List.of(args));
            }
            return method.getName().equals("getHeader") ? asked.get(args[0]) : answers.get(method.getName());
        }));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: it keeps cookies and sends forms, and says where it is sent without going there. */
final class PlainBrowser {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final County county;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private String csrf = "";

    /** Of somebody at the portal of 天宁. */
    PlainBrowser(County county) {
        this.county = county;
        cookies.put("portal", "tianning");
    }

    /** Of somebody who has signed in. */
    PlainBrowser(County county, String token) {
        this(county);
        cookies.put("session", token);
    }

    Page get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    /** Sends a form; the hidden field that every form carries is taken from a page seen before. */
    Page post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "csrf=" + encode(csrf) + "&", ""));
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                path);
    }

    private Page send(HttpRequest.Builder request, String path) {
        request.uri(county.address().resolve(path)).timeout(LONGEST);
        request.header(
                "Cookie",
                cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Page page = new Page(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body());
            Matcher found = CSRF.matcher(page.body());
            if (found.find()) {
                csrf = found.group(1);
            }
            return page;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * What came back.
     *
     * @param status of HTTP
     * @param location where one is sent, empty text for nowhere
     * @param body markup
     */
    record Page(int status, String location, String body) {
        /** The first group of the first match; it has to be there. */
        String find(String pattern) {
            return look(pattern)
                    .orElseThrow(
                            () -> new AssertionError("No " + pattern + " in " + status + " " + location + " " + body));
        }

        Optional<String> look(String pattern) {
            Matcher found = Pattern.compile(pattern).matcher(location.isEmpty() ? body : location);
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }

        Page expecting(int expected) {
            if (status != expected) {
                throw new AssertionError("Expected " + expected + ", got " + status + " " + location + ": " + body);
            }
            return this;
        }
    }
}

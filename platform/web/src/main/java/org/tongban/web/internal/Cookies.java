// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The cookies of one request, and those that its answer sets. No script reads any of them. */
public final class Cookies {
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_-]{16,200}");
    private static final Pattern HALL = Pattern.compile("[0-9]{12}");
    private static final Pattern PORTAL = Pattern.compile("[a-z][a-z0-9-]{0,40}");
    private static final Pattern ON = Pattern.compile("1");
    private static final Duration YEAR = Duration.ofDays(365);

    private final Cookie[] sent;
    private final HttpServletResponse response;
    private final boolean secure;
    private Optional<String> browser;

    Cookies(HttpServletRequest request, HttpServletResponse response, boolean secure) {
        Cookie[] cookies = request.getCookies();
        this.sent = cookies == null ? new Cookie[0] : cookies;
        this.response = response;
        this.secure = secure;
        this.browser = find(own("csrf"), OPAQUE);
    }

    Optional<String> session() {
        return find(own("session"), OPAQUE);
    }

    /**
     * Begins a session.
     *
     * @param token opaque
     */
    public void beginSession(String token) {
        set(own("session"), token, "");
    }

    /** Takes the session away from the browser. */
    public void endSession() {
        set(own("session"), "", "; Max-Age=0");
    }

    /** The random value that this browser's forms are bound to; made when first needed. */
    String browser() {
        if (browser.isEmpty()) {
            String fresh = RandomText.next();
            set(own("csrf"), fresh, "");
            browser = Optional.of(fresh);
        }
        return browser.get();
    }

    Optional<String> knownBrowser() {
        return browser;
    }

    Optional<String> hall() {
        return find("hall", HALL);
    }

    void hall(String code) {
        remember("hall", code, true);
    }

    Optional<String> portal() {
        return find("portal", PORTAL);
    }

    void portal(String code) {
        remember("portal", code, true);
    }

    boolean elder() {
        return find("elder", ON).isPresent();
    }

    boolean contrast() {
        return find("contrast", ON).isPresent();
    }

    /**
     * Switches a mode of the pages on or off for a year.
     *
     * @param mode {@code elder} or {@code contrast}
     * @param on whether it shall be on
     */
    public void mode(String mode, boolean on) {
        remember(mode, "1", on);
    }

    private String own(String name) {
        return secure ? "__Host-" + name : name;
    }

    private Optional<String> find(String name, Pattern shape) {
        for (Cookie cookie : sent) {
            if (cookie.getName().equals(name)
                    && shape.matcher(cookie.getValue()).matches()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private void remember(String name, String value, boolean on) {
        set(name, on ? value : "", "; Max-Age=" + (on ? YEAR.toSeconds() : 0));
    }

    private void set(String name, String value, String age) {
        response.addHeader(
                "Set-Cookie",
                name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "") + age);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javax.servlet.ServletException;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** The site of the files as they are at this moment; what is wrong with them instead, while something is. */
final class LiveServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String SCRIPT = "/tongban.js";
    private static final String SESSION = "session";

    private final transient Supplier<String> version;
    private final transient Supplier<Manuscript> manuscript;
    private final transient SampleVisitor visitor = new SampleVisitor();
    private transient String shownVersion = "";
    private transient Showing showing = new Showing(Optional.empty(), "");

    /**
     * What is served.
     *
     * @param site when the files are sound
     * @param findings the page that says what is wrong
     */
    private record Showing(Optional<LiveSite> site, String findings) {}

    LiveServlet(Supplier<String> version, Supplier<Manuscript> manuscript) {
        this.version = version;
        this.manuscript = manuscript;
    }

    private synchronized Showing now() {
        String current = version.get();
        if (!current.equals(shownVersion)) {
            Manuscript read = manuscript.get();
            showing = read.sound()
                    ? new Showing(Optional.of(new LiveSite(read.matters(), visitor)), "")
                    : new Showing(Optional.empty(), FindingsPage.of(read));
            shownVersion = current;
        }
        return showing;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        Showing current = now();
        if (path.equals("/preview/version")) {
            send(response, 200, "text/plain", mark());
        } else if (path.equals("/preview/reload.js")) {
            send(response, 200, "text/javascript", reload());
        } else if (path.startsWith("/assets/") && path.endsWith(SCRIPT)) {
            send(response, 200, "text/javascript", script("/assets" + SCRIPT) + "\n" + reload());
        } else if (current.site().isEmpty()) {
            send(response, 422, "text/html", current.findings());
        } else if (path.equals("/")) {
            response.sendRedirect("/matters");
        } else if (!arrived(request, response, current.site().get())) {
            current.site().get().servlet().service(request, response);
        }
    }

    /** Who looks is signed in already: as a person, or as a company where the matter is for companies alone. */
    private static boolean arrived(HttpServletRequest request, HttpServletResponse response, LiveSite site) {
        if (!request.getMethod().equals("GET")) {
            return false;
        }
        String session = site.session(request.getRequestURI()).orElse(SampleVisitor.PERSON);
        boolean known = cookie(request, SESSION)
                .filter(now -> site.session(request.getRequestURI()).isEmpty() || now.equals(session))
                .isPresent();
        if (known) {
            return false;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.addHeader("Set-Cookie", SESSION + "=" + session + "; Path=/; HttpOnly; SameSite=Lax");
        if (cookie(request, "hall").isEmpty()) {
            response.addHeader("Set-Cookie", "hall=320402002000; Path=/; SameSite=Lax");
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getRequestURI() + query);
        return true;
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private String mark() {
        return Integer.toHexString(version.get().hashCode());
    }

    /** Knows the files that it was sent with, so that no change is missed between the page and the first question. */
    private String reload() throws IOException {
        return script("reload.js").replace("VERSION", mark());
    }

    private static String script(String name) throws IOException {
        try (InputStream in = LiveServlet.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("Not on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(HttpServletResponse response, int status, String type, String text) throws IOException {
        response.setStatus(status);
        response.setContentType(type + "; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}

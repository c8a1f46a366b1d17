// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.servlet.MultipartConfigElement;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.component.LifeCycle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.tongban.page.PageContribution;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestVault;
import org.tongban.web.internal.pages.ContrastPage;
import org.tongban.web.internal.pages.ElderPage;
import org.tongban.web.internal.pages.PrivacyPage;
import org.tongban.web.internal.pages.RegisterPage;
import org.tongban.web.internal.pages.SessionPage;
import org.tongban.web.internal.pages.SignInPage;
import org.tongban.web.internal.pages.SignOutPage;
import org.tongban.web.internal.pages.SitemapPage;

/** The servlet behind a real Jetty, with a browser that remembers its cookies. */
final class SiteUnderTest implements AutoCloseable {
    static final String TIANNING = "tianning.localhost";

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final int FILE = 100_000;

    static {
        // The tests ask for hosts that no name server knows.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    final SampleMatters matters = new SampleMatters();
    final SamplePortals portals = new SamplePortals();
    final SamplePeople people = new SamplePeople();
    final TestClock clock = TestClock.at("2026-11-25T09:30:00");
    final Map<String, String> cookies = new LinkedHashMap<>();

    private final Pages pages = new Pages();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private String host = TIANNING;
    private long services;

    SiteUnderTest(PageContribution... contributed) {
        for (PageContribution page : contributed) {
            add(page);
        }
        SampleHalls halls = new SampleHalls();
        for (PageContribution page : List.of(
                new SignInPage(people),
                new SignOutPage(people),
                new RegisterPage(people, people, halls),
                new ElderPage(),
                new ContrastPage(),
                new SessionPage(),
                new PrivacyPage(),
                new SitemapPage(matters))) {
            add(page);
        }
        Assets assets = new Assets(portals);
        Csrf csrf = new Csrf(new TestVault());
        WebServlet servlet = new WebServlet(
                new Visits(noProperties(), portals, halls, people),
                pages,
                new Frames(pages, assets, csrf, 1800, clock),
                new PageCache(matters, portals, pages, 1 << 20, clock),
                assets,
                csrf);
        start(servlet);
    }

    private void start(WebServlet servlet) {
        ServletHolder holder = new ServletHolder(servlet);
        holder.getRegistration().setMultipartConfig(new MultipartConfigElement("", FILE, FILE * 2L, 1024));
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(holder, "/*");
        server.addConnector(connector);
        server.setHandler(context);
        LifeCycle.start(server);
    }

    private static BundleContext noProperties() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, args) -> null);
    }

    void add(PageContribution page) {
        pages.bindPage(page, Map.of(Constants.SERVICE_ID, services++));
    }

    void remove(PageContribution page) {
        pages.unbindPage(page);
    }

    int port() {
        return connector.getLocalPort();
    }

    SiteUnderTest on(String name) {
        host = name;
        return this;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> ask(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postRaw(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Opens a page with a form and sends it back with these values. */
    HttpResponse<String> fill(String page, String action, Map<String, String> form) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put("csrf", token(page));
        return post(action, all);
    }

    String token(String page) {
        Matcher matcher = TOKEN.matcher(get(page).body());
        return matcher.find() ? matcher.group(1) : "";
    }

    void signIn(String account) {
        fill("/sign-in", "/sign-in", Map.of("account", account, "password", "right"));
    }

    /** What no client library would send. */
    String raw(String requestLine) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            String text = requestLine + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Host", host + ":" + port());
        if (!cookies.isEmpty()) {
            builder.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        try {
            HttpResponse<String> response = client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::remember);
            return response;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void remember(String header) {
        String pair = header.substring(0, header.indexOf(';'));
        String name = pair.substring(0, pair.indexOf('='));
        if (header.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair.substring(name.length() + 1));
        }
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}

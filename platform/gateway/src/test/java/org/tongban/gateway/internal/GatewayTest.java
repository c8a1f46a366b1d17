// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.MultipartConfigElement;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.component.LifeCycle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.tongban.health.Readiness;
import org.tongban.identity.Caller;
import org.tongban.identity.SignInOutcome;
import org.tongban.identity.SignInService;

class GatewayTest {
    private static final String BOUNDARY = "----b";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ParkingGate gate = new ParkingGate();
    private final Probes probes = new Probes();
    private final Gateway gateway = new Gateway(new Callers(target(), new Nobody()), gate, probes);
    private long services;

    @BeforeEach
    void start() {
        ServletHolder holder = new ServletHolder(gateway);
        holder.getRegistration().setMultipartConfig(new MultipartConfigElement("", 10 << 20, 12 << 20, 1 << 16));
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(holder, "/*");
        server.addConnector(connector);
        server.setHandler(context);
        LifeCycle.start(server);
    }

    @AfterEach
    void stop() {
        LifeCycle.stop(server);
    }

    /** A resource that takes files in the two ways in which programs send them. */
    @Path("/")
    public static final class Files {
        private final String name;

        /**
         * Named.
         *
         * @param name it answers with
         */
        Files(String name) {
            this.name = name;
        }

        /**
         * Says its name.
         *
         * @return the name
         */
        @GET
        @Produces("text/plain")
        public String name() {
            return name;
        }

        /**
         * Counts the bytes of a body.
         *
         * @param content of the body
         * @return how many
         * @throws IOException when it breaks
         */
        @POST
        @Consumes("application/octet-stream")
        @Produces("text/plain")
        public String raw(InputStream content) throws IOException {
            return String.valueOf(content.readAllBytes().length);
        }

        /**
         * Reads the parts of a form.
         *
         * @param parts of the form
         * @return their contents
         */
        @POST
        @Consumes("multipart/form-data")
        @Produces("text/plain")
        public String form(List<Attachment> parts) {
            return parts.stream()
                    .map(part -> part.getObject(String.class))
                    .toList()
                    .toString();
        }
    }

    @Test
    void pathsEndAtTheirParts() {
        page("/", "root");
        page("/desk", "desk");
        assertThat(get("/desk").body()).isEqualTo("desk");
        assertThat(get("/desk/cases").body()).isEqualTo("desk");
        assertThat(get("/desktop").body()).isEqualTo("root");
        assertThat(get("/apiary").body()).isEqualTo("root");
    }

    @Test
    void whoComesFirstWaitsInsteadOfSeeingAnError() {
        var program = get("/");
        assertThat(program.statusCode()).isEqualTo(503);
        assertThat(program.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(program.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var person = send(request("/").header("Accept", "text/html").GET());
        assertThat(person.body()).contains("<h1>平台正在启动</h1>");
        assertThat(person.headers().firstValue("Refresh")).hasValue("5");
    }

    @Test
    void formsWithFilesReachResources() {
        resource("files", "old");
        String body = "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"a\"\r\nContent-Type: text/plain\r\n\r\n一\r\n" + "--"
                + BOUNDARY + "--\r\n";
        var response = send(request("/api/files")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).startsWith("[").hasSizeGreaterThan(2);
    }

    @Test
    void bodyIsBoundedWhetherItsLengthIsStatedOrNot() {
        resource("files", "old");
        byte[] large = new byte[(12 << 20) + 1];
        var unstated = send(request("/api/files")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large))));
        assertThat(unstated.statusCode()).isEqualTo(413);
        var small = send(request("/api/files")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[70_000])));
        assertThat(small.body()).isEqualTo("70000");
    }

    @Test
    void newVersionTakesOverWhenTheOldOneLeaves() {
        Files old = resource("files", "old");
        Files young = resource("files", "young");
        assertThat(get("/api/files").body()).isEqualTo("old");
        gateway.unbindResource(old, properties("tongban.api.path", "files", 0));
        assertThat(get("/api/files").body()).isEqualTo("young");
        gateway.unbindResource(young, properties("tongban.api.path", "files", 0));
        assertThat(get("/api/files").statusCode()).isEqualTo(404);
    }

    @Test
    void nameOpenapiIsAResourceLikeAnyOther() {
        resource("openapi", "description");
        assertThat(get("/api/openapi").body()).isEqualTo("description");
    }

    @Test
    void everyAnswerCarriesTheProtectingHeaders() {
        page("/", "root");
        var headers = get("/").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(get("/api").headers().firstValue("Vary")).hasValue("Authorization, Accept");
    }

    @Test
    void aLoadBalancerHearsWhyAMachineIsNotReady() {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).as("nobody knows yet").isEqualTo(503);

        Readiness away = () -> Optional.of("这台机器连不上数据库。");
        probes.bindReadiness(away);
        page("/", "root");
        var refused = get("/health/ready");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(refused.body()).contains("这台机器连不上数据库。");
        assertThat(get("/health/live").statusCode())
                .as("restarting would not help")
                .isEqualTo(200);

        probes.unbindReadiness(away);
        probes.bindReadiness(Optional::empty);
        assertThat(get("/health/ready").body()).contains("可以接请求");
        assertThat(send(request("/health/ready").method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(request("/health/ready").POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void aMachineWithoutItsPagesIsReadyOnlyWhileTheyAreExchanged() {
        probes.bindReadiness(Optional::empty);
        assertThat(get("/health/ready").body()).contains("页面还没有就绪");

        gate.close(Duration.ofSeconds(1));
        assertThat(get("/health/ready").statusCode())
                .as("it does not wait at the gate")
                .isEqualTo(200);
        gate.open();
    }

    private void page(String path, String text) {
        gateway.bindServlet(new Saying(text), properties("tongban.path", path, services++));
    }

    private Files resource(String path, String name) {
        Files files = new Files(name);
        gateway.bindResource(files, properties("tongban.api.path", path, services++));
        return files;
    }

    private static Map<String, Object> properties(String key, String path, long id) {
        return Map.of(key, path, Constants.SERVICE_ID, id);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + path));
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static BundleContext target() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, args) -> "target/gateway");
    }

    /** Says one thing. */
    private static final class Saying extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final String text;

        Saying(String text) {
            this.text = text;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write(text);
        }
    }

    /** Knows no session. */
    private static final class Nobody implements SignInService {
        @Override
        public SignInOutcome signIn(String account, String password, String remote) {
            return new SignInOutcome.WrongCredentials();
        }

        @Override
        public Caller caller(String token) {
            return Caller.ANONYMOUS;
        }

        @Override
        public void signOut(String token) {}
    }
}

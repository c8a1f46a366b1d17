// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Application;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.component.LifeCycle;
import org.tongban.identity.Caller;

/** Resources over HTTP as the gateway mounts them, and a client. A token is the name of a caller. */
final class ApiUnderTest implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final ServletContextHandler context = new ServletContextHandler();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Caller> callers = new HashMap<>();

    /** Resources that are mounted where their annotation says. */
    ApiUnderTest(Object... resources) {
        context.addFilter(new FilterHolder(new WhoCalls()), "/*", null);
        for (Object resource : resources) {
            String path = "/api/" + Resources.pathOf(resource.getClass());
            context.addServlet(new ServletHolder(new CXFNonSpringJaxrsServlet(new One(resource))), path + "/*");
        }
        server.addConnector(connector);
        // The client has read an answer somewhat before the server has ended it.
        StatisticsHandler underWay = new StatisticsHandler();
        underWay.setHandler(context);
        server.setHandler(underWay);
        server.setStopTimeout(5000);
        LifeCycle.start(server);
    }

    /** What came back. */
    record Reply(int status, String type, JsonNode body) {
        String text(String member) {
            return body.path(member).asText();
        }
    }

    ApiUnderTest knows(String token, Caller caller) {
        callers.put(token, caller);
        return this;
    }

    Reply get(String token, String path) {
        return send(token, request(path).GET());
    }

    Reply delete(String token, String path) {
        return send(token, request(path).DELETE());
    }

    Reply post(String token, String path, String json) {
        return send(
                token, request(path).header("Content-Type", "application/json").POST(body(json)));
    }

    Reply put(String token, String path, String json) {
        return send(
                token, request(path).header("Content-Type", "application/json").PUT(body(json)));
    }

    Reply upload(String token, String path, String type, byte[] content) {
        return send(
                token,
                request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    Reply file(String token, String key, String json) {
        return send(
                token,
                request("/api/cases")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(body(json)));
    }

    HttpResponse<byte[]> download(String token, String path) {
        return bytes(request(path).header("Authorization", "Bearer " + token).GET());
    }

    private static HttpRequest.BodyPublisher body(String json) {
        return HttpRequest.BodyPublishers.ofString(json);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort() + path));
    }

    private Reply send(String token, HttpRequest.Builder request) {
        HttpResponse<byte[]> response =
                bytes(token.isEmpty() ? request : request.header("Authorization", "Bearer " + token));
        try {
            return new Reply(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }

    /** Puts the caller where the gateway puts it. */
    private final class WhoCalls implements Filter {
        @Override
        public void init(FilterConfig config) {}

        @Override
        public void destroy() {}

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String header = ((HttpServletRequest) request).getHeader("Authorization");
            String token = header == null ? "" : header.substring("Bearer ".length());
            request.setAttribute("org.tongban.caller", callers.getOrDefault(token, Caller.ANONYMOUS));
            chain.doFilter(request, response);
        }
    }

    /** One resource with the providers of the gateway. */
    private static final class One extends Application {
        private final Object resource;

        One(Object resource) {
            this.resource = resource;
        }

        @Override
        public Set<Object> getSingletons() {
            return Set.of(resource, new JacksonJsonProvider(JSON), new Failures());
        }
    }

    /** Failures as the gateway answers them. */
    private static final class Failures implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable failure) {
            if (failure instanceof WebApplicationException known) {
                return known.getResponse();
            }
            int status = failure instanceof JsonProcessingException ? 400 : 500;
            return Response.status(status)
                    .type(Problem.MEDIA_TYPE)
                    .entity(Map.of("status", status, "title", String.valueOf(failure)))
                    .build();
        }
    }
}

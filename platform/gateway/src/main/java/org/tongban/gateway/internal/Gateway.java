// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.AnyService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tongban.identity.Caller;

/**
 * The one servlet of the platform. JAX-RS resources with the property {@code tongban.api.path} answer below {@code /api},
 * servlets with the property {@code tongban.path} answer below that path, the longest first.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/*",
            "osgi.http.whiteboard.servlet.name=gateway",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            // Files beyond the threshold lie in the temporary folder of the context, below the data of the platform.
            "osgi.http.whiteboard.servlet.multipart.enabled:Boolean=true",
            "osgi.http.whiteboard.servlet.multipart.maxFileSize:Long=10485760",
            "osgi.http.whiteboard.servlet.multipart.maxRequestSize:Long=12582912",
            "osgi.http.whiteboard.servlet.multipart.fileSizeThreshold:Integer=65536",
            "servlet.init.hide-service-list-page=true",
        })
public final class Gateway extends HttpServlet {
    static final long MAX_BODY = 12L * 1024 * 1024;
    /** A page may read, and refuse in its own words, somewhat more than it takes: a browser listens only when it has sent all. */
    private static final long MAX_DRAINED = 64L * 1024 * 1024;

    private static final long serialVersionUID = 1L;
    private static final String API = "/api";
    private static final String HEALTH = "/health";

    private final transient Registrations<Mount> resources = new Registrations<>("tongban.api.path");
    private final transient Registrations<Servlet> servlets = new Registrations<>("tongban.path");
    private final transient ConcurrentMap<Object, Mount> mounts = new ConcurrentHashMap<>();
    private final transient Callers callers;
    private final transient ParkingGate gate;
    private final transient Probes probes;
    /** What the status page said last: who is not up yet must not look so because of the gate. */
    private transient volatile boolean healthy;

    /**
     * With the one who finds out who calls, the one who holds back, and the one who says how the machine is.
     *
     * @param callers reads tokens
     * @param gate parks requests while a part is exchanged
     * @param probes answers load balancers
     */
    @Activate
    public Gateway(@Reference Callers callers, @Reference ParkingGate gate, @Reference Probes probes) {
        this.callers = callers;
        this.gate = gate;
        this.probes = probes;
    }

    @Deactivate
    void close() {
        mounts.values().forEach(Mount::close);
    }

    @Reference(
            service = AnyService.class,
            target = "(tongban.api.path=*)",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindResource(Object resource, Map<String, Object> properties) {
        Mount mount = new Mount(API + "/" + properties.get("tongban.api.path"), resource);
        mounts.put(resource, mount);
        resources.add(mount, properties);
    }

    /** Returns when the last request is out: until then the component that leaves stays whole. */
    void unbindResource(Object resource, Map<String, Object> properties) {
        Optional.ofNullable(mounts.remove(resource)).ifPresent(mount -> {
            resources.remove(mount, properties);
            mount.close();
        });
    }

    @Reference(
            service = Servlet.class,
            target = "(tongban.path=*)",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindServlet(Servlet servlet, Map<String, Object> properties) {
        servlets.add(servlet, properties);
    }

    void unbindServlet(Servlet servlet, Map<String, Object> properties) {
        servlets.remove(servlet, properties);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecurityHeaders.set(request, response);
        String path = request.getRequestURI();
        if (Probes.asked(path)) {
            // While the gate is closed the pages may be away: who asks for them then waits.
            probes.answer(
                    request, response, gate.closed() || servlets.above("/").isPresent());
        } else if (healthy && gate.closed() && path.equals(HEALTH)) {
            Answers.atTheGate(response);
        } else if (passesTheGate(path)) {
            route(path, request, response);
        } else if (gate.enter(request, response)) {
            try {
                route(path, request, response);
            } finally {
                gate.leave();
            }
            healthy = path.equals(HEALTH) ? response.getStatus() == HttpServletResponse.SC_OK : healthy;
        }
    }

    /** Files, and the jobs that exchange parts: nobody waits for them, and they wait for nobody as long as they are there. */
    private static boolean passesTheGate(String path) {
        return path.startsWith("/assets/") || path.startsWith("/brand/") || path.startsWith("/api/modules");
    }

    private void route(String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean api = path.equals(API) || path.startsWith(API + "/");
        if (request.getContentLengthLong() > (api ? MAX_BODY : MAX_DRAINED)) {
            Answers.tooLarge(request, response, api);
        } else if (api) {
            serveApi(path.substring(Math.min(path.length(), API.length() + 1)), request, response);
        } else {
            servePage(path, request, response);
        }
    }

    private void servePage(String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Optional<Servlet> target = servlets.above(path);
        if (target.isPresent()) {
            target.get().service(request, response);
        } else if (!gate.park(request, response)) {
            Answers.starting(request, response);
        }
    }

    private void serveApi(String rest, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Vary", "Authorization, Accept");
        int slash = rest.indexOf('/');
        String name = slash < 0 ? rest : rest.substring(0, slash);
        Optional<Mount> mount = resources.at(name);
        if (mount.isEmpty()) {
            if (!gate.park(request, response)) {
                Answers.problem(response, 404, "没有这个接口", "请核对地址。接口说明在 /api/openapi。");
            }
            return;
        }
        Optional<Caller> caller = callers.of(request);
        if (caller.isEmpty()) {
            if (!gate.park(request, response)) {
                Answers.starting(request, response);
            }
            return;
        }
        request.setAttribute("org.tongban.caller", caller.get());
        if (!mount.get().serve(getServletConfig(), request, response)) {
            // It left between finding and asking; whoever took its place answers.
            serveApi(rest, request, response);
        }
    }
}

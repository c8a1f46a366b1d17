// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import java.io.IOException;
import java.util.Comparator;
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
            "servlet.init.hide-service-list-page=true",
        })
public final class Gateway extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final long MAX_BODY = 12L * 1024 * 1024;

    private final transient ConcurrentMap<String, Object> resources = new ConcurrentHashMap<>();
    private final transient ConcurrentMap<String, Mount> mounts = new ConcurrentHashMap<>();
    private final transient ConcurrentMap<String, Servlet> servlets = new ConcurrentHashMap<>();
    private final transient Callers callers;

    /**
     * With the one who finds out who calls.
     *
     * @param callers reads tokens
     */
    @Activate
    public Gateway(@Reference Callers callers) {
        this.callers = callers;
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
        resources.put(String.valueOf(properties.get("tongban.api.path")), resource);
    }

    void unbindResource(Object resource, Map<String, Object> properties) {
        String path = String.valueOf(properties.get("tongban.api.path"));
        if (resources.remove(path, resource)) {
            Optional.ofNullable(mounts.remove(path)).ifPresent(Mount::close);
        }
    }

    @Reference(
            service = Servlet.class,
            target = "(tongban.path=*)",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void bindServlet(Servlet servlet, Map<String, Object> properties) {
        servlets.put(String.valueOf(properties.get("tongban.path")), servlet);
    }

    void unbindServlet(Servlet servlet, Map<String, Object> properties) {
        servlets.remove(String.valueOf(properties.get("tongban.path")), servlet);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        SecurityHeaders.set(response);
        if (request.getContentLengthLong() > MAX_BODY) {
            Answers.problem(response, 413, "内容太大", "一次最多 12 MB。请压缩文件或分开上传。");
            return;
        }
        String path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            serveApi(path.substring("/api/".length()), request, response);
            return;
        }
        Optional<Servlet> target = servlets.entrySet().stream()
                .filter(entry -> path.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue);
        if (target.isPresent()) {
            target.get().service(request, response);
        } else {
            Answers.problem(response, 503, "平台正在启动", "请过几秒再刷新。");
        }
    }

    private void serveApi(String rest, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        int slash = rest.indexOf('/');
        String name = slash < 0 ? rest : rest.substring(0, slash);
        Object resource = resources.get(name);
        if (resource == null) {
            Answers.problem(response, 404, "没有这个接口", "请核对地址。接口说明在 /api/openapi。");
            return;
        }
        request.setAttribute("org.tongban.caller", callers.of(request));
        mounts.computeIfAbsent(name, path -> new Mount("/api/" + path, resource, getServletConfig()))
                .serve(request, response);
    }
}

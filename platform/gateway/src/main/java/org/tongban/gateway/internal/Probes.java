// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tongban.health.Readiness;

/**
 * Says to a load balancer whether this machine is alive and whether it should get requests. Before the gate, and without
 * any part that can be exchanged: while a part is exchanged requests wait, and that is no reason to send them elsewhere.
 */
@Component(service = Probes.class)
public final class Probes {
    private static final String LIVE = "/health/live";
    private static final String READY = "/health/ready";

    private final Set<Readiness> all = ConcurrentHashMap.newKeySet();

    /** Nobody has said anything yet. */
    @Activate
    public Probes() {
        // Those who know come and go.
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindReadiness(Readiness readiness) {
        all.add(readiness);
    }

    void unbindReadiness(Readiness readiness) {
        all.remove(readiness);
    }

    /** Whether an address is one of the two. */
    static boolean asked(String path) {
        return path.equals(LIVE) || path.equals(READY);
    }

    /**
     * Answers one of the two.
     *
     * @param pages whether somebody shows the pages, or will in a moment
     */
    void answer(HttpServletRequest request, HttpServletResponse response, boolean pages) throws IOException {
        if (!Set.of("GET", "HEAD").contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD");
            Answers.problem(response, 405, "这个地址只能读", "请用 GET 或 HEAD。");
        } else if (request.getRequestURI().equals(LIVE)) {
            Answers.word(response, 200, "平台的程序在运行。");
        } else {
            Optional<String> obstacle = obstacle(pages);
            if (obstacle.isPresent()) {
                Answers.notReady(response, obstacle.get());
            } else {
                Answers.word(response, 200, "这台机器可以接请求。");
            }
        }
    }

    private Optional<String> obstacle(boolean pages) {
        if (all.isEmpty()) {
            return Optional.of("这台机器正在启动或停止，或者还没有连上数据库。");
        }
        return all.stream()
                .flatMap(readiness -> readiness.obstacle().stream())
                .findFirst()
                .or(() -> pages ? Optional.empty() : Optional.of("这台机器正在启动，页面还没有就绪。"));
    }
}

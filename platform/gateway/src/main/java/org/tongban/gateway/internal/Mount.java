// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A resource at its path. Its server is made at the first request and goes after the last one. */
final class Mount implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mount.class);
    private static final long DRAIN_SECONDS = 10;

    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private final String prefix;
    private final Object resource;
    private volatile Optional<CxfServer> server = Optional.empty();
    private volatile boolean closed;

    Mount(String prefix, Object resource) {
        this.prefix = prefix;
        this.resource = resource;
    }

    /** Serves; false when the resource is leaving. */
    boolean serve(ServletConfig config, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!gate.readLock().tryLock()) {
            return false;
        }
        try {
            if (closed) {
                return false;
            }
            server(config).serve(new Rebased(request, prefix), response);
            return true;
        } finally {
            gate.readLock().unlock();
        }
    }

    private CxfServer server(ServletConfig config) {
        Optional<CxfServer> made = server;
        return made.isPresent() ? made.get() : make(config);
    }

    private synchronized CxfServer make(ServletConfig config) {
        CxfServer made = server.orElseGet(() -> new CxfServer(resource, config));
        server = Optional.of(made);
        return made;
    }

    /** Returns when the last request is out, or when it has taken too long. */
    @Override
    public void close() {
        boolean drained = awaitLast();
        closed = true;
        server.ifPresent(CxfServer::close);
        if (drained) {
            gate.writeLock().unlock();
        } else {
            LOG.warn("requests of {} were still under way after {} s", prefix, DRAIN_SECONDS);
        }
    }

    private boolean awaitLast() {
        try {
            return gate.writeLock().tryLock(DRAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

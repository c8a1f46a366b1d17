// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.bare;

import java.io.IOException;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.http.HttpService;
import org.osgi.service.http.NamespaceException;
import org.osgi.util.tracker.ServiceTracker;

/** Serves one line as soon as there is an HTTP service. */
public final class OneServlet implements BundleActivator {
    private @Nullable ServiceTracker<HttpService, HttpService> tracker;

    @Override
    public void start(BundleContext context) {
        tracker = new ServiceTracker<>(context, HttpService.class, null) {
            @Override
            public HttpService addingService(ServiceReference<HttpService> reference) {
                HttpService http = super.addingService(reference);
                register(http);
                return http;
            }
        };
        tracker.open();
    }

    private static void register(HttpService http) {
        try {
            http.registerServlet("/", new Line(), null, null);
        } catch (ServletException | NamespaceException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void stop(BundleContext context) {
        if (tracker != null) {
            tracker.close();
        }
    }

    /** The page. */
    private static final class Line extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain");
            response.getOutputStream().print("bare\n");
        }
    }
}

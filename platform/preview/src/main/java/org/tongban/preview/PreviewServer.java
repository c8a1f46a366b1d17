// SPDX-License-Identifier: Apache-2.0
package org.tongban.preview;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import javax.servlet.MultipartConfigElement;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.component.LifeCycle;

/** Serves guide and form on the loopback address only, until it is closed. */
public final class PreviewServer implements AutoCloseable {
    private static final int LARGEST_FILE = 10 << 20;

    private final Server server;
    private final ServerConnector connector;

    /**
     * Starts.
     *
     * @param port 0 for any that is free
     * @param version changes whenever a file does
     * @param manuscript reads the files
     * @throws IOException when the port is taken
     */
    public PreviewServer(int port, Supplier<String> version, Supplier<Manuscript> manuscript) throws IOException {
        this.server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        this.connector = (ServerConnector) server.getConnectors()[0];
        ServletHolder holder = new ServletHolder(new LiveServlet(version, manuscript));
        holder.getRegistration()
                .setMultipartConfig(new MultipartConfigElement("", LARGEST_FILE, 2L * LARGEST_FILE, 1024));
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(holder, "/*");
        server.setHandler(context);
        connector.open();
        LifeCycle.start(server);
    }

    /**
     * Where it serves.
     *
     * @return the port
     */
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletHandler;
import org.eclipse.jetty.servlet.ServletHolder;

/** A bare Jetty with one servlet that returns the same bytes each time. */
final class BarePage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final byte[] plain;
    private final byte[] compressed;

    private BarePage(byte[] plain, byte[] compressed) {
        this.plain = plain;
        this.compressed = compressed;
    }

    /**
     * Serves until it is killed.
     *
     * @param args port, file of the plain bytes, file of the compressed bytes
     * @throws Exception what Jetty throws
     */
    public static void main(String[] args) throws Exception {
        Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])));
        ServletHandler handler = new ServletHandler();
        BarePage page = new BarePage(Files.readAllBytes(Path.of(args[1])), Files.readAllBytes(Path.of(args[2])));
        handler.addServletWithMapping(new ServletHolder(page), "/*");
        server.setHandler(handler);
        server.start();
        server.join();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = plain;
        if (request.getHeader("Accept-Encoding") != null) {
            body = compressed;
            response.setHeader("Content-Encoding", "gzip");
        }
        if (request.getRequestURI().equals("/one-byte")) {
            body = new byte[] {'.'};
        }
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}

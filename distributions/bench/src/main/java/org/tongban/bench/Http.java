// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One connection that is kept open: writes a request, reads the answer. It does nothing else, so that it costs little. */
final class Http implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];

    Http(int port) throws IOException {
        this(port, TIMEOUT_MILLIS);
    }

    Http(int port, int timeoutMillis) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(timeoutMillis);
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    /**
     * What came back.
     *
     * @param status of HTTP
     * @param body as it was sent, compressed or not
     */
    record Answer(int status, byte[] body) {}

    static byte[] get(String host, String path, boolean compressed) {
        String text = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\n"
                + (compressed ? "Accept-Encoding: gzip\r\n" : "") + "\r\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A page as a browser with a session asks for it. */
    static byte[] page(String host, String path, String session) {
        String text = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: text/html\r\nCookie: session="
                + session + "\r\n\r\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A call of the API. */
    static byte[] post(String path, String token, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                + "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] request = Arrays.copyOf(head.getBytes(StandardCharsets.US_ASCII), head.length() + body.length);
        System.arraycopy(body, 0, request, head.length(), body.length);
        return request;
    }

    /** The status of one request, or 0 when nobody answers. */
    static int status(int port, String host, String path) {
        try (Http http = new Http(port)) {
            return http.send(get(host, path, false)).status();
        } catch (IOException silent) {
            return 0;
        }
    }

    Answer send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        int length = -1;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= header.startsWith("transfer-encoding:") && header.endsWith("chunked");
        }
        return new Answer(status, chunked ? chunks() : in.readNBytes(Math.max(0, length)));
    }

    private byte[] chunks() throws IOException {
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection was closed");
            }
            buffer[length++] = (byte) next;
        }
        return new String(buffer, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

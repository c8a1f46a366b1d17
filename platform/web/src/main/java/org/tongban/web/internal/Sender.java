// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.tongban.page.PageResult;

/** Writes answers: what may be kept and by whom, compressed or plain, or that nothing changed. */
final class Sender {
    static final String FOR_EVER = "public, max-age=31536000, immutable";
    static final String ASK_AGAIN = "no-cache";
    private static final String KEEP_NOWHERE = "no-store";
    private static final int WORTH_COMPRESSING = 1024;
    /** What a browser may show on our own host without becoming an attack. */
    private static final Set<String> SHOWN = Set.of(
            "application/pdf", "application/json", "text/plain", "image/png", "image/jpeg", "image/gif", "image/webp");

    private Sender() {}

    /** Something that others may see too. */
    static void shared(HttpServletRequest request, HttpServletResponse response, Rendered content, String keep)
            throws IOException {
        boolean gzip = acceptsGzip(request);
        String tag = gzip ? content.gzipTag() : content.tag();
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", keep);
        response.setHeader("Vary", keep.equals(FOR_EVER) ? "Accept-Encoding" : "Accept-Encoding, Cookie");
        if (known(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(content.type());
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        write(response, gzip ? content.gzip() : content.plain());
    }

    /** A page that is one visitor's alone. */
    static void page(HttpServletRequest request, HttpServletResponse response, int status, String markup)
            throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", KEEP_NOWHERE);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Vary", "Accept-Encoding, Cookie");
        response.setContentType(Rendered.HTML);
        byte[] plain = markup.getBytes(StandardCharsets.UTF_8);
        if (plain.length > WORTH_COMPRESSING && acceptsGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            write(response, Rendered.compress(plain));
        } else {
            write(response, plain);
        }
    }

    static void redirect(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", KEEP_NOWHERE);
        response.setHeader("Location", LocalPath.orElse(location, "/"));
    }

    static void download(HttpServletResponse response, PageResult.Download file) throws IOException {
        String type = file.contentType().toLowerCase(Locale.ROOT);
        int semicolon = type.indexOf(';');
        boolean inline = file.inline()
                && SHOWN.contains(
                        semicolon < 0 ? type : type.substring(0, semicolon).strip());
        response.setHeader("Cache-Control", KEEP_NOWHERE);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentType(file.contentType());
        response.setHeader("Content-Disposition", Disposition.of(file.fileName(), inline));
        if (inline) {
            // Pages of this host may show papers side by side.
            response.setHeader(
                    "Content-Security-Policy", "default-src 'self'; object-src 'none'; frame-ancestors 'self'");
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
        }
        write(response, file.content());
    }

    static void stream(HttpServletResponse response, PageResult.Streamed file) throws IOException {
        response.setHeader("Cache-Control", KEEP_NOWHERE);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentType(file.contentType());
        response.setHeader("Content-Disposition", Disposition.of(file.fileName(), false));
        file.content().write(response.getOutputStream());
    }

    private static void write(HttpServletResponse response, byte[] content) throws IOException {
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted =
                Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("");
        int at = accepted.indexOf("gzip");
        return at >= 0 && !accepted.startsWith("gzip;q=0", at);
    }

    private static boolean known(String held, String tag) {
        return held != null && (held.equals("*") || held.contains(tag));
    }
}

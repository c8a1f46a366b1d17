// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes that are ready to be sent, plain and compressed, each with a strong tag of its own.
 *
 * @param type media type
 * @param plain as they are
 * @param gzip compressed
 * @param tag ETag of the plain form
 * @param gzipTag ETag of the compressed form
 */
record Rendered(String type, byte[] plain, byte[] gzip, String tag, String gzipTag) {
    static final String HTML = "text/html; charset=utf-8";
    private static final int TAG_DIGITS = 32;
    private static final int OVERHEAD = 600;

    static Rendered of(String type, byte[] plain) {
        String digest = digest(plain).substring(0, TAG_DIGITS);
        return new Rendered(type, plain, compress(plain), '"' + digest + '"', '"' + digest + "-gz\"");
    }

    static Rendered html(String markup) {
        return of(HTML, markup.getBytes(StandardCharsets.UTF_8));
    }

    /** What it costs to keep. */
    int weight() {
        return plain.length + gzip.length + OVERHEAD;
    }

    static byte[] compress(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

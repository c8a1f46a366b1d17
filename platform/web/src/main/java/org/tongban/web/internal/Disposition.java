// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/** The Content-Disposition header (RFC 6266) with the file name in UTF-8 (RFC 8187) and a plain name for old browsers. */
final class Disposition {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_";
    private static final int LONGEST = 150;

    private Disposition() {}

    static String of(String fileName, boolean inline) {
        String name = baseName(fileName);
        StringBuilder ascii = new StringBuilder();
        name.codePoints().forEach(c -> ascii.append(PLAIN.indexOf(c) < 0 ? '_' : (char) c));
        return (inline ? "inline" : "attachment") + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encode(name);
    }

    /** The name alone: no folders, nothing invisible, not too long. */
    static String baseName(String fileName) {
        int slash = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
        StringBuilder out = new StringBuilder();
        fileName.substring(slash + 1)
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST)
                .forEach(out::appendCodePoint);
        return out.toString().strip();
    }

    private static String encode(String name) {
        StringBuilder out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                out.append('%').append(HexFormat.of().toHexDigits(b).toUpperCase(Locale.ROOT));
            }
        }
        return out.toString();
    }
}

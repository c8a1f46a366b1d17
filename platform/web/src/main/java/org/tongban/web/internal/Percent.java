// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as WHATWG URL has it, read strictly: a broken sequence is a broken request, never a guess. */
final class Percent {
    private Percent() {}

    /** A part of a path: control characters have no business there. */
    static String path(String text) {
        String decoded = decode(text, false);
        if (decoded.chars().anyMatch(Character::isISOControl)) {
            throw new RequestFault(Messages.badAddress());
        }
        return decoded;
    }

    /** A name or value of a query or form; control characters other than line ends and tabs are left out. */
    static String form(String text) {
        return clean(decode(text, true));
    }

    static String clean(String text) {
        if (text.chars().noneMatch(c -> c < ' ' || c == 0x7F)) {
            return text.strip();
        }
        StringBuilder out = new StringBuilder(text.length());
        text.chars()
                .filter(c -> (c >= ' ' && c != 0x7F) || c == '\n' || c == '\r' || c == '\t')
                .forEach(c -> out.append((char) c));
        return out.toString().strip();
    }

    private static String decode(String text, boolean form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(hex(text, i + 1) << 4 | hex(text, i + 2));
                i += 2;
            } else if (c == '+' && form) {
                bytes.write(' ');
            } else if (c <= 0xFF) {
                bytes.write(c);
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            throw new RequestFault(Messages.badAddress());
        }
    }

    private static int hex(String text, int index) {
        int digit = index < text.length() ? Character.digit(text.charAt(index), 16) : -1;
        if (digit < 0) {
            throw new RequestFault(Messages.badAddress());
        }
        return digit;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads a table as spreadsheets save it here: UTF-8, with or without a mark at its beginning, or GB 18030. */
final class TableText {
    private static final Charset CHINESE = Charset.forName("GB18030");

    private TableText() {}

    static String read(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            text = new String(content, CHINESE);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}

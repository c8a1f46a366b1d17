// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/** Canonical JSON (RFC 8785): one value has one sequence of bytes, whoever writes it. */
public final class Canonical {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Canonical() {}

    /**
     * Writes a flat object.
     *
     * @param values texts and whole numbers by name
     * @return UTF-8
     * @throws IllegalArgumentException when a value is nothing that JSON knows
     */
    public static byte[] bytes(Map<String, ?> values) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsBytes(values)).getEncodedUTF8();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a JSON value", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

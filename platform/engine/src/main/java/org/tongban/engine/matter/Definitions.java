// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.erdtman.jcs.JsonCanonicalizer;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;

/** Definitions as canonical JSON (RFC 8785), and the digests by which cases pin them. */
public final class Definitions {
    private static final String DIGEST = "digest";

    private Definitions() {}

    /**
     * The canonical JSON of a definition.
     *
     * @param definition any definition
     * @return members {@code matter} and, when there is one, {@code implementation}
     */
    public static String write(MatterDefinition definition) {
        return canonical(RecordMapper.JSON.valueToTree(definition));
    }

    /**
     * Reads what {@link #write} wrote, also long ago: what the schema has learned since has its preset.
     *
     * @param json canonical JSON
     * @return an equal definition
     * @throws IllegalArgumentException when it is something else
     */
    public static MatterDefinition read(String json) {
        try {
            ObjectNode tree = (ObjectNode) RecordMapper.JSON.readTree(json);
            tree.set("matter", SchemaCheck.MATTER.complete(tree.path("matter")));
            return RecordMapper.JSON.treeToValue(tree, MatterDefinition.class);
        } catch (JsonProcessingException | ClassCastException e) {
            throw new IllegalArgumentException("Not a pinned definition", e);
        }
    }

    static Matter matter(ObjectNode complete) {
        return convert(sealed(convert(complete, Matter.class)), Matter.class);
    }

    static Implementation implementation(ObjectNode complete) {
        return convert(sealed(convert(complete, Implementation.class)), Implementation.class);
    }

    private static <T> T convert(ObjectNode tree, Class<T> type) {
        if (!tree.has(DIGEST)) {
            tree.put(DIGEST, "");
        }
        return RecordMapper.JSON.convertValue(tree, type);
    }

    /** The tree of a record with its digest, which covers everything but itself. */
    private static ObjectNode sealed(Object draft) {
        ObjectNode tree = RecordMapper.JSON.valueToTree(draft);
        tree.remove(DIGEST);
        return tree.put(DIGEST, sha256(canonical(tree)));
    }

    /**
     * The canonical JSON (RFC 8785) of a record of the contract or of a map.
     *
     * @param value what is written
     * @return equal texts for equal values
     */
    public static String text(Object value) {
        return canonical(RecordMapper.JSON.valueToTree(value));
    }

    /**
     * Reads a JSON object.
     *
     * @param text JSON
     * @return its members; empty when it is something else
     */
    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    public static Optional<Map<String, Object>> object(String text) {
        try {
            return Optional.of((Map<String, Object>) RecordMapper.JSON.readValue(text, Map.class));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    static String canonical(JsonNode tree) {
        try {
            return new JsonCanonicalizer(tree.toString()).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * SHA-256 of a text in UTF-8.
     *
     * @param text any text
     * @return 64 hexadecimal digits
     */
    public static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;

/**
 * One request, not bound to a node.
 *
 * @param method of HTTP
 * @param path with its query
 * @param headers of the caller
 * @param body may be empty
 */
record Call(String method, String path, Map<String, String> headers, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "Content-Type";

    static Call get(String path) {
        return new Call("GET", path, Map.of(), new byte[0]);
    }

    static Call delete(String path) {
        return new Call("DELETE", path, Map.of(), new byte[0]);
    }

    static Call post(String path, Map<String, ?> json) {
        return json("POST", path, json);
    }

    static Call put(String path, Map<String, ?> json) {
        return json("PUT", path, json);
    }

    static Call upload(String path, byte[] content) {
        return new Call("POST", path, Map.of(TYPE, "application/octet-stream"), content);
    }

    private static Call json(String method, String path, Map<String, ?> json) {
        try {
            return new Call(method, path, Map.of(TYPE, "application/json"), JSON.writeValueAsBytes(json));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same with one more header. */
    Call with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, Map.copyOf(more), body);
    }

    /** The same by whoever holds a token. */
    Call by(String token) {
        return with("Authorization", "Bearer " + token);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;

/**
 * What came back.
 *
 * @param status of HTTP; 0 when nobody answered
 * @param location where to look next, or empty
 * @param body as text; why nobody answered when nobody did
 */
record Answer(int status, String location, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Answer none(Throwable why) {
        return new Answer(0, "", String.valueOf(why));
    }

    boolean good() {
        return status >= 200 && status < 400;
    }

    Answer expecting(int... wanted) throws IOException {
        if (Arrays.stream(wanted).noneMatch(one -> one == status)) {
            throw new IOException("Expected " + Arrays.toString(wanted) + ", got " + status + ": " + body);
        }
        return this;
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException garbled) {
            throw new IllegalStateException(body, garbled);
        }
    }

    String text(String member) {
        return json().path(member).asText();
    }
}

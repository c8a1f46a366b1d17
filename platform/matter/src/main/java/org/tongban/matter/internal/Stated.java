// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.tongban.engine.matter.Definitions;
import org.tongban.matter.Matter;
import org.tongban.matter.Matter.MatterState;
import org.tongban.matter.MatterDefinition;

/** A matter in the state that the office gave it. The digest stays: it is that of the descriptor. */
final class Stated {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private Stated() {}

    static Matter in(MatterState state, Matter matter) {
        if (matter.state().equals(state)) {
            return matter;
        }
        try {
            ObjectNode definition =
                    (ObjectNode) JSON.readTree(Definitions.write(new MatterDefinition(matter, Optional.empty())));
            ((ObjectNode) definition.get("matter")).set("state", json(state));
            return Definitions.read(definition.toString()).matter();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode json(MatterState state) {
        ObjectNode json = JSON.createObjectNode();
        json.put("status", state.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        state.since().map(LocalDate::toString).ifPresent(day -> json.put("since", day));
        state.reason().ifPresent(text -> json.put("reason", text));
        state.until().map(LocalDate::toString).ifPresent(day -> json.put("until", day));
        return json;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.tongban.matter.Finding;

/** Checks {@code PORTAL-INF/portal.yaml} against its published schema. */
public final class PortalSyntax {
    private PortalSyntax() {}

    /**
     * Reads a portal's file.
     *
     * @param file path of the file, for the findings
     * @param content the bytes, which have to be UTF-8
     * @return the code of its service area, or every reason why it cannot be read
     */
    public static Reading<String> area(String file, byte[] content) {
        return YamlReader.read(file, content).then(source -> {
            List<Finding> findings = SchemaCheck.PORTAL.check(source);
            Optional<String> area =
                    Optional.ofNullable(source.tree().get("area")).map(JsonNode::asText);
            return new Reading<>(findings.isEmpty() ? area : Optional.empty(), findings);
        });
    }
}

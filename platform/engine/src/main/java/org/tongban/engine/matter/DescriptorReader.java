// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.tongban.matter.Finding;

/** Reads {@code MATTER-INF/<code>.yaml}: plain YAML that satisfies the published schema. */
public final class DescriptorReader {
    private DescriptorReader() {}

    /**
     * Reads a descriptor. Whether the matter is a good one is the linter's business.
     *
     * @param file path of the file, for the findings; its last part has to be the code
     * @param text the content
     * @return the matter, or every reason why it cannot be read
     */
    public static Reading<ReadMatter> read(String file, String text) {
        return YamlReader.read(file, text).then(source -> read(source));
    }

    /**
     * Reads a descriptor as it lies in a file.
     *
     * @param file path of the file, for the findings; its last part has to be the code
     * @param content the bytes, which have to be UTF-8
     * @return the matter, or every reason why it cannot be read
     */
    public static Reading<ReadMatter> read(String file, byte[] content) {
        return YamlReader.read(file, content).then(source -> read(source));
    }

    private static Reading<ReadMatter> read(Source source) {
        List<Finding> findings = SchemaCheck.MATTER.check(source);
        if (!findings.isEmpty()) {
            return Reading.failed(findings);
        }
        ObjectNode tree = SchemaCheck.MATTER.complete(source.tree());
        JsonNode competence = tree.get("competence");
        if (competence.isTextual()) {
            tree.set("competence", JsonNodeFactory.instance.objectNode().set("rule", competence));
        }
        tree.get("steps").forEach(step -> complete((ObjectNode) step));
        ReadMatter read = new ReadMatter(Definitions.matter(tree), source);
        return new Reading<>(Optional.of(read), fileName(read));
    }

    /** A site survey is done by two unless the author says otherwise (行政许可法 34); a pause may be just its basis. */
    private static void complete(ObjectNode step) {
        JsonNode pause = step.path("pause");
        if (pause.isTextual()) {
            step.set("pause", JsonNodeFactory.instance.objectNode().set("basis", pause));
        }
        if (!step.has("people")) {
            step.put("people", step.get("kind").asText().equals("site-survey") ? 2 : 1);
        }
    }

    private static List<Finding> fileName(ReadMatter read) {
        String file = read.source().file();
        String wanted = read.matter().code() + ".yaml";
        return file.substring(file.lastIndexOf('/') + 1).equals(wanted)
                ? List.of()
                : List.of(read.source().error("SCHEMA", "/matter", "事项编号和文件名不同", "文件改名为 " + wanted + "，或改 matter:"));
    }
}

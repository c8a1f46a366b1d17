// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.matter.Finding;

/** Reads {@code implementations/<department>.yaml}: what holds for all matters in an area, and what one does otherwise. */
public final class ImplementationReader {
    /** Every key that has to be there after common and own parts are merged, with the rule that misses it. */
    private static final Map<String, String> NEEDED = needed();

    private ImplementationReader() {}

    private static Map<String, String> needed() {
        Map<String, String> needed = new LinkedHashMap<>();
        List.of("body", "bodyCode", "office").forEach(key -> needed.put(key, "SCHEMA"));
        List.of("windows", "consult", "complaint").forEach(key -> needed.put(key, "C3"));
        List.of("review", "reviewWithin", "court", "courtWithin").forEach(key -> needed.put(key, "D3"));
        return needed;
    }

    /**
     * Reads the implementations of a department in an area.
     *
     * @param file path of the file, for the findings; its last part has to be the department
     * @param text the content
     * @param area code of the service area
     * @return those that are complete, and what is wrong with the others
     */
    public static Reading<List<ReadImplementation>> read(String file, String text, String area) {
        return YamlReader.read(file, text).then(source -> read(source, area));
    }

    /**
     * Reads the implementations of a department in an area, as they lie in a file.
     *
     * @param file path of the file, for the findings; its last part has to be the department
     * @param content the bytes, which have to be UTF-8
     * @param area code of the service area
     * @return those that are complete, and what is wrong with the others
     */
    public static Reading<List<ReadImplementation>> read(String file, byte[] content, String area) {
        return YamlReader.read(file, content).then(source -> read(source, area));
    }

    private static Reading<List<ReadImplementation>> read(Source source, String area) {
        List<Finding> findings = new ArrayList<>(SchemaCheck.IMPLEMENTATION.check(source));
        if (!findings.isEmpty()) {
            return Reading.failed(findings);
        }
        ObjectNode file = SchemaCheck.IMPLEMENTATION.complete(source.tree());
        String wanted = file.get("department").asText() + ".yaml";
        if (!source.file().substring(source.file().lastIndexOf('/') + 1).equals(wanted)) {
            findings.add(source.error("SCHEMA", "/department", "部门和文件名不同", "文件改名为 " + wanted + "，或改 department:"));
        }
        List<ReadImplementation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> matter : file.get("matters").properties()) {
            ObjectNode merged = file.get("common").deepCopy();
            merged.setAll((ObjectNode) matter.getValue());
            List<Finding> missing = missing(source, matter.getKey(), merged);
            findings.addAll(missing);
            if (missing.isEmpty()) {
                merged.put("matter", matter.getKey()).put("area", area);
                all.add(new ReadImplementation(Definitions.implementation(merged), source));
            }
        }
        return new Reading<>(Optional.of(List.copyOf(all)), findings);
    }

    private static List<Finding> missing(Source source, String matter, ObjectNode merged) {
        return NEEDED.entrySet().stream()
                .filter(entry -> !merged.has(entry.getKey()))
                .map(entry -> source.error(
                        entry.getValue(),
                        "/matters/" + matter,
                        "事项 " + matter + " 没有“" + entry.getKey() + "”",
                        "在 common 里或这个事项下补上 " + entry.getKey() + ":"))
                .toList();
    }
}

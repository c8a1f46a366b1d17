// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.tongban.matter.Finding;

/**
 * A file as it was read: its tree, and for each JSON pointer the line where the author wrote it.
 *
 * @param file path of the file as the author knows it
 * @param tree the content as JSON
 * @param lines JSON pointer to line, counted from 1; for a member the line of its key
 */
public record Source(String file, JsonNode tree, Map<String, Integer> lines) {
    public Source {
        lines = Map.copyOf(lines);
    }

    /**
     * A file of which only the name is known; everything is found at its first line.
     *
     * @param file path of the file
     * @return an empty source
     */
    public static Source unseen(String file) {
        return new Source(file, JsonNodeFactory.instance.objectNode(), Map.of());
    }

    /**
     * The line of a place, or of the nearest place around it when the author left it out.
     *
     * @param pointer a JSON pointer, empty for the whole file
     * @return counted from 1
     */
    public int line(String pointer) {
        String place = pointer;
        while (!lines.containsKey(place) && place.contains("/")) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return lines.getOrDefault(place, 1);
    }

    /**
     * A finding of severity error.
     *
     * @param rule id of the rule
     * @param pointer the place
     * @param message what is wrong
     * @param remedy what to do
     * @return the finding
     */
    public Finding error(String rule, String pointer, String message, String remedy) {
        return new Finding(file, line(pointer), rule, Finding.Severity.ERROR, message, remedy);
    }

    /**
     * A finding of severity warning.
     *
     * @param rule id of the rule
     * @param pointer the place
     * @param message what is wrong
     * @param remedy what to do
     * @return the finding
     */
    public Finding warning(String rule, String pointer, String message, String remedy) {
        return new Finding(file, line(pointer), rule, Finding.Severity.WARNING, message, remedy);
    }
}

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
 * @param columns JSON pointer to column, counted from 1; for a member that of its value, or of its key when the value begins
 *     further down
 */
public record Source(String file, JsonNode tree, Map<String, Integer> lines, Map<String, Integer> columns) {
    public Source {
        lines = Map.copyOf(lines);
        columns = Map.copyOf(columns);
    }

    /**
     * A file of which only the name is known; everything is found at its first line.
     *
     * @param file path of the file
     * @return an empty source
     */
    public static Source unseen(String file) {
        return new Source(file, JsonNodeFactory.instance.objectNode(), Map.of(), Map.of());
    }

    /**
     * The line of a place, or of the nearest place around it when the author left it out.
     *
     * @param pointer a JSON pointer, empty for the whole file
     * @return counted from 1
     */
    public int line(String pointer) {
        return lines.getOrDefault(nearest(pointer), 1);
    }

    private String nearest(String pointer) {
        String place = pointer;
        while (!lines.containsKey(place) && place.contains("/")) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return place;
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
        return finding(rule, pointer, 1, Finding.Severity.ERROR, message, remedy);
    }

    /**
     * A finding of severity error inside a text.
     *
     * @param rule id of the rule
     * @param pointer the place of the text
     * @param character of the text, counted from 1
     * @param message what is wrong
     * @param remedy what to do
     * @return the finding
     */
    public Finding error(String rule, String pointer, int character, String message, String remedy) {
        return finding(rule, pointer, character, Finding.Severity.ERROR, message, remedy);
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
        return finding(rule, pointer, 1, Finding.Severity.WARNING, message, remedy);
    }

    private Finding finding(
            String rule, String pointer, int character, Finding.Severity severity, String message, String remedy) {
        String place = nearest(pointer);
        int column = columns.getOrDefault(place, 0);
        int inside = place.equals(pointer) ? character - 1 : 0;
        return new Finding(file, line(pointer), column == 0 ? 0 : column + inside, rule, severity, message, remedy);
    }
}

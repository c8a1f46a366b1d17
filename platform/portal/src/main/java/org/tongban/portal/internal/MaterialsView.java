// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import java.util.Optional;

/**
 * Handing in the materials.
 *
 * @param frame around it
 * @param tiles one for each material to be handed in
 * @param generated what the platform makes from the form
 * @param exempt what nobody has to hand in
 * @param errors what is wrong
 * @param back address of the last page of the form
 */
public record MaterialsView(
        FilingFrame frame,
        List<Tile> tiles,
        List<Line> generated,
        List<Line> exempt,
        List<ErrorLine> errors,
        String back) {
    /**
     * A material to be handed in.
     *
     * @param code of the material
     * @param name as people read it
     * @param notes what makes it acceptable
     * @param tags optional, may be handed in later
     * @param formats in words
     * @param accept for the file dialogue
     * @param files handed in so far
     * @param error what is wrong with it
     */
    public record Tile(
            String code,
            String name,
            List<String> notes,
            List<Tag> tags,
            String formats,
            String accept,
            List<FileLine> files,
            Optional<String> error) {
        /**
         * How the tile is marked, beside its words.
         *
         * @return a class of the style sheet
         */
        public String state() {
            return error.isPresent() ? "is-invalid" : files.isEmpty() ? "" : "is-done";
        }
    }

    /**
     * A file.
     *
     * @param id of the file
     * @param name as the person named it
     * @param size in words
     * @param href to look at it
     */
    public record FileLine(String id, String name, String size, String href) {}

    /**
     * A material that needs nothing.
     *
     * @param name as people read it
     * @param reason why
     */
    public record Line(String name, String reason) {}
}

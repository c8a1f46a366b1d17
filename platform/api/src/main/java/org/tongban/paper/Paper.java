// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper;

import java.util.List;

/**
 * A document, from its title to its signature.
 *
 * @param format what it is printed on
 * @param title centred above all, for example 补正告知书; also the title of the file
 * @param serial the line below it, for example 天宁收〔2026〕12号; empty for none
 * @param blocks what it says, in this order
 */
public record Paper(Format format, String title, String serial, List<Block> blocks) {
    /** What a document is printed on. */
    public enum Format {
        /** A sheet of 210 by 297 mm with page numbers, as GB/T 9704 sets official documents. */
        A4,
        /** The roll of a receipt printer, 80 mm wide and as long as it takes. */
        ROLL_80MM
    }

    public Paper {
        if (title.isBlank()) {
            throw new IllegalArgumentException("A paper has a title");
        }
        blocks = List.copyOf(blocks);
    }

    /**
     * A document on sheets.
     *
     * @param title centred above all
     * @param serial the line below it; empty for none
     * @param blocks what it says
     * @return the paper
     */
    public static Paper a4(String title, String serial, List<Block> blocks) {
        return new Paper(Format.A4, title, serial, blocks);
    }

    /**
     * A slip from a receipt printer.
     *
     * @param title centred above all
     * @param serial the line below it; empty for none
     * @param blocks what it says
     * @return the paper
     */
    public static Paper roll(String title, String serial, List<Block> blocks) {
        return new Paper(Format.ROLL_80MM, title, serial, blocks);
    }

    /** Says what kind of paper, never what stands on it. */
    @Override
    public String toString() {
        return "Paper[" + format + ", " + title + "]";
    }
}

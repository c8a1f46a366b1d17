// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper;

import java.time.LocalDate;
import java.util.List;

/** A part of a paper. Line breaks in a text begin a new line there; other control characters are left out. */
public sealed interface Block {
    /**
     * The words above a part, for example 一、需要补正的材料. Stays with what follows.
     *
     * @param text one line
     */
    record Heading(String text) implements Block {}

    /**
     * Running text.
     *
     * @param text any length
     * @param align how it stands
     */
    record Paragraph(String text, Align align) implements Block {
        /** How a paragraph stands on the paper. */
        public enum Align {
            /** Its first line starts two characters in. */
            BODY,
            /** At the left edge: the addressee. */
            FLUSH,
            /** In the middle. */
            CENTER,
            /** At the right edge. */
            RIGHT
        }

        /**
         * Running text as usual.
         *
         * @param text any length
         * @return a paragraph with its first line two characters in
         */
        public static Paragraph of(String text) {
            return new Paragraph(text, Align.BODY);
        }

        /**
         * The line that names the addressee.
         *
         * @param text for example 李梅：
         * @return a paragraph at the left edge
         */
        public static Paragraph flush(String text) {
            return new Paragraph(text, Align.FLUSH);
        }
    }

    /**
     * Facts with their names, in a table of two columns.
     *
     * @param entries at least one
     */
    record Facts(List<Fact> entries) implements Block {
        /**
         * One fact.
         *
         * @param name for example 办件编号
         * @param value what it is
         */
        public record Fact(String name, String value) {}

        public Facts {
            entries = List.copyOf(entries);
            if (entries.isEmpty()) {
                throw new IllegalArgumentException("A table of facts has at least one");
            }
        }
    }

    /**
     * A table with a head, which is repeated on every page that the table reaches. Columns are as wide as their texts ask.
     *
     * @param head names of the columns, at least one
     * @param rows as many cells as the head
     */
    record Grid(List<String> head, List<List<String>> rows) implements Block {
        public Grid {
            int columns = head.size();
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            if (columns == 0 || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("Every row has as many cells as the head, at least one");
            }
        }
    }

    /**
     * Who answers for the document and since when: at the right, never alone on a page.
     *
     * @param body name of the authority, for example 常州市天宁区民政局
     * @param date written as 2026年11月25日
     * @param seal the words in the outline that stands for a seal, for example （示例，无印章效力）; empty for no outline
     */
    record Signature(String body, LocalDate date, String seal) implements Block {
        /**
         * The date as it is written.
         *
         * @return for example 2026年11月25日
         */
        public String day() {
            return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
        }
    }

    /**
     * Places to be filled in by hand: each label is followed by a line to write on.
     *
     * @param labels for example 申请人（签名）, 日期
     */
    record Blanks(List<String> labels) implements Block {
        public Blanks {
            labels = List.copyOf(labels);
        }
    }

    /**
     * Small text, for example on the legal effect or where to ask.
     *
     * @param text any length
     */
    record Note(String text) implements Block {}

    /**
     * A QR code.
     *
     * @param text what a scanner reads, at most 600 characters; an address
     * @param caption the words beside it, for example 扫码查看办理进度
     */
    record Code(String text, String caption) implements Block {
        private static final int LONGEST = 600;

        public Code {
            if (text.isEmpty() || text.length() > LONGEST) {
                throw new IllegalArgumentException("A code holds 1 to " + LONGEST + " characters");
            }
        }
    }
}

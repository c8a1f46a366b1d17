// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.util.ArrayList;
import java.util.List;
import org.tongban.paper.Block.Paragraph.Align;

/**
 * Sets running text: lines are filled to the margin, and no page begins or ends with a single line of a longer paragraph.
 *
 * @param sheet measures
 * @param type how it is set
 * @param align where its lines stand
 * @param gap space above
 * @param leads whether its last line stays with what follows
 */
record TextSetter(Sheet sheet, Sheet.Type type, Align align, double gap, boolean leads) {
    private static final int INDENT = 2;
    /** A line that lacks more than this is left as it is, in parts of the size of the type. */
    private static final double STRETCH = 3;

    List<Piece> set(Node node, String text) {
        List<Piece> pieces = new ArrayList<>();
        text.lines().map(Script::visible).forEach(part -> paragraph(pieces, node, part));
        return pieces;
    }

    private void paragraph(List<Piece> pieces, Node node, String text) {
        int indent = align == Align.BODY ? INDENT : 0;
        double width = sheet.measure() / type.size();
        List<String> lines = LineBreaker.lines(text, width - indent, width);
        for (int i = 0; i < lines.size(); i++) {
            int start = i == 0 ? indent : 0;
            boolean end = i + 1 == lines.size();
            boolean together = end ? leads : i == 0 || i + 2 == lines.size();
            double spread = end ? 0 : spread(lines.get(i), width - start);
            double above = pieces.isEmpty() ? gap : 0;
            pieces.add(new TextLine(node, lines.get(i), type, x(lines.get(i), start), spread, above, together));
        }
    }

    private double x(String line, int indent) {
        return switch (align) {
            case BODY, FLUSH -> sheet.side() + indent * type.size();
            case CENTER -> sheet.center() - type.width(line) / 2;
            case RIGHT -> sheet.right() - type.width(line);
        };
    }

    private double spread(String line, double width) {
        int gaps = line.codePointCount(0, line.length()) - 1;
        double lacking = width - Script.width(line);
        boolean filled = align == Align.BODY || align == Align.FLUSH;
        return filled && gaps > 0 && lacking > 0 && lacking < STRETCH ? lacking * type.size() / gaps : 0;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.util.ArrayList;
import java.util.List;
import org.tongban.paper.Block;
import org.tongban.paper.Block.Paragraph.Align;
import org.tongban.paper.Paper;

/** Makes lines, rows and signatures of the blocks of a paper, from top to bottom. */
final class Composer {
    private static final double BLANK = 0.7;

    private final Sheet sheet;
    private final Node document = Node.document();
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * A paper in its parts.
     *
     * @param document how it is read out
     * @param pieces how it is drawn
     */
    record Composed(Node document, List<Piece> pieces) {}

    private Composer(Sheet sheet) {
        this.sheet = sheet;
    }

    static Composed compose(Paper paper) {
        Composer composer = new Composer(Sheet.of(paper.format()));
        composer.title(paper);
        paper.blocks().forEach(composer::block);
        return new Composed(composer.document, composer.pieces);
    }

    private void title(Paper paper) {
        text("H1", paper.title(), new TextSetter(sheet, sheet.title(), Align.CENTER, 0, true));
        if (!paper.serial().isBlank()) {
            text("P", paper.serial(), new TextSetter(sheet, sheet.serial(), Align.CENTER, 2, true));
        }
        pieces.add(new Space(sheet.body().leading() / 2, true));
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            double gap = sheet.body().leading() / 4;
            text("H2", heading.text(), new TextSetter(sheet, sheet.body().strong(), Align.BODY, gap, true));
        } else if (block instanceof Block.Paragraph paragraph) {
            text("P", paragraph.text(), new TextSetter(sheet, sheet.body(), paragraph.align(), 0, false));
        } else if (block instanceof Block.Note note) {
            double gap = sheet.note().leading() / 2;
            text("P", note.text(), new TextSetter(sheet, sheet.note(), Align.FLUSH, gap, false));
        } else if (block instanceof Block.Facts facts) {
            table(TableSetter.facts(sheet, document, facts));
        } else if (block instanceof Block.Grid grid) {
            table(TableSetter.grid(sheet, document, grid));
        } else if (block instanceof Block.Signature signature) {
            signature(signature);
        } else if (block instanceof Block.Blanks blanks) {
            blanks.labels().forEach(this::blank);
        } else if (block instanceof Block.Code code) {
            code(code);
        }
    }

    private void text(String role, String text, TextSetter setter) {
        pieces.addAll(setter.set(document.child(role), text));
    }

    private void table(List<Piece> rows) {
        pieces.addAll(rows);
        pieces.add(new Space(sheet.table().size() / 2, false));
    }

    private void signature(Block.Signature signature) {
        List<String> lines = new ArrayList<>(LineBreaker.lines(
                Script.visible(signature.body()), sheet.measure() / sheet.body().size()));
        lines.add(signature.day());
        pieces.add(new SignatureBlock(document.child("P"), lines, Script.visible(signature.seal()), sheet));
    }

    private void blank(String label) {
        double x =
                sheet.endless() ? sheet.side() : sheet.side() + 2 * sheet.body().size();
        double right = sheet.endless() ? sheet.right() : sheet.side() + BLANK * sheet.measure();
        pieces.add(new BlankLine(document.child("P"), Script.visible(label) + "：", sheet.body(), x, right));
    }

    private void code(Block.Code code) {
        double width = sheet.endless() ? sheet.measure() : sheet.measure() - sheet.code() - CodeBlock.BESIDE;
        List<String> caption = LineBreaker.lines(
                Script.visible(code.caption()), width / sheet.note().size());
        Node figure = document.child("Figure", "二维码");
        pieces.add(new CodeBlock(figure, document.child("P"), QrCode.of(code.text()), caption, sheet));
    }
}

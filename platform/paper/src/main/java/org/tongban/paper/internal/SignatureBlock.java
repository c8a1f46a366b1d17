// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.io.IOException;
import java.util.List;

/**
 * Authority and date below each other at the right; on sheets within the outline of a seal.
 *
 * @param node what it belongs to
 * @param lines authority and date
 * @param seal the words in the outline; empty for no outline
 * @param sheet measures
 */
record SignatureBlock(Node node, List<String> lines, String seal, Sheet sheet) implements Piece {
    private static final double INDENT = 2;
    /** The words of the seal stand in its upper part, clear of the authority's name. */
    private static final double WORDS = 0.6;

    private static final Sheet.Type SMALL = new Sheet.Type(8.5, 13, false);

    @Override
    public double gap() {
        return type().leading() / 2;
    }

    @Override
    public double height() {
        double text = lines.size() * type().leading();
        return outlined() ? Math.max(text, 2 * sheet.seal()) : text + (seal.isEmpty() ? 0 : SMALL.leading());
    }

    @Override
    public boolean leads() {
        return false;
    }

    @Override
    public boolean follows() {
        return true;
    }

    @Override
    public void draw(Ink ink, double top, boolean last) throws IOException {
        double axis = axis();
        double center = top - height() / 2;
        double y = outlined() ? center + lines.size() * type().leading() / 2 : top;
        for (String line : lines) {
            double baseline = type().baseline(y);
            ink.part(node, () -> ink.text(line, type(), axis - type().width(line) / 2, baseline));
            y -= type().leading();
        }
        if (outlined()) {
            ink.grey(() -> ink.decoration(() -> ink.circle(axis, center, sheet.seal())));
            sealWords(ink, axis, center + sheet.seal() * WORDS);
        } else if (!seal.isEmpty()) {
            sealWords(ink, axis, SMALL.baseline(y));
        }
    }

    private void sealWords(Ink ink, double axis, double baseline) throws IOException {
        double x = axis - SMALL.width(seal) / 2;
        ink.grey(() -> ink.part(node, () -> ink.text(seal, SMALL, x, baseline)));
    }

    /** As far right as the widest part allows. */
    private double axis() {
        double widest = lines.stream().mapToDouble(type()::width).max().orElse(0);
        double half = Math.max(widest / 2, outlined() ? sheet.seal() : SMALL.width(seal) / 2);
        double indent = sheet.endless() ? 0 : INDENT * type().size();
        return Math.max(sheet.center(), sheet.right() - half - indent);
    }

    private boolean outlined() {
        return !seal.isEmpty() && sheet.seal() > 0;
    }

    private Sheet.Type type() {
        return sheet.body();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.io.IOException;
import java.util.List;

/**
 * A QR code: at the left with its caption beside it on a sheet, in the middle with the caption below it on a roll.
 *
 * @param figure the code
 * @param words the caption
 * @param code what to draw
 * @param caption its lines
 * @param sheet measures
 */
record CodeBlock(Node figure, Node words, QrCode code, List<String> caption, Sheet sheet) implements Piece {
    static final double BESIDE = 12;

    @Override
    public double gap() {
        return sheet.note().leading() / 2;
    }

    @Override
    public double height() {
        return sheet.endless() ? sheet.code() + captionHeight() : Math.max(sheet.code(), captionHeight());
    }

    @Override
    public boolean leads() {
        return false;
    }

    @Override
    public void draw(Ink ink, double top, boolean last) throws IOException {
        double left = sheet.endless() ? sheet.center() - sheet.code() / 2 : sheet.side();
        ink.part(figure, () -> bars(ink, left, top));
        double y = sheet.endless() ? top - sheet.code() : top - (sheet.code() - captionHeight()) / 2;
        for (String line : caption) {
            double x = sheet.endless() ? sheet.center() - sheet.note().width(line) / 2 : left + sheet.code() + BESIDE;
            double baseline = sheet.note().baseline(y);
            ink.part(words, () -> ink.text(line, sheet.note(), x, baseline));
            y -= sheet.note().leading();
        }
    }

    private void bars(Ink ink, double left, double top) throws IOException {
        double module = sheet.code() / code.size();
        for (QrCode.Bar bar : code.bars()) {
            double y = top - (bar.row() + 1) * module;
            ink.square(left + bar.column() * module, y, bar.length() * module, module);
        }
        ink.fill();
    }

    private double captionHeight() {
        return caption.size() * sheet.note().leading();
    }
}

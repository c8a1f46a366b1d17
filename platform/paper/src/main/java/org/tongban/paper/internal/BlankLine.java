// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.io.IOException;

/**
 * A label and a line to write on.
 *
 * @param node what it belongs to
 * @param label the words
 * @param type how they are set
 * @param x where they begin
 * @param right where the line ends
 */
record BlankLine(Node node, String label, Sheet.Type type, double x, double right) implements Piece {
    private static final double ROOM_TO_WRITE = 1.4;
    private static final double BELOW = 3;

    @Override
    public double gap() {
        return 0;
    }

    @Override
    public double height() {
        return type.leading() * ROOM_TO_WRITE;
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
        double baseline = type.baseline(top - height() + type.leading());
        double start = x + type.width(label);
        ink.part(node, () -> ink.text(label, type, x, baseline));
        ink.decoration(() -> ink.line(start, baseline - BELOW, right, baseline - BELOW));
    }
}

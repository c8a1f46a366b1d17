// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.io.IOException;

/**
 * One line of text.
 *
 * @param node what it belongs to
 * @param text the words
 * @param type how they are set
 * @param x where they begin
 * @param spread space added after each character, so that full lines end at the margin
 * @param gap space above
 * @param leads whether it must not be the last of a page
 */
record TextLine(Node node, String text, Sheet.Type type, double x, double spread, double gap, boolean leads)
        implements Piece {
    @Override
    public double height() {
        return type.leading();
    }

    @Override
    public void draw(Ink ink, double top, boolean last) throws IOException {
        ink.part(node, () -> ink.text(text, type, x, type.baseline(top), spread));
    }
}

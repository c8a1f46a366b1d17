// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

/**
 * Nothing, below a title or a table.
 *
 * @param height how much of it
 * @param leads whether something must follow it on its page
 */
record Space(double height, boolean leads) implements Piece {
    @Override
    public double gap() {
        return 0;
    }

    @Override
    public void draw(Ink ink, double top, boolean last) {}
}

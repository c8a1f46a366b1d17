// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.io.IOException;
import java.util.List;

/**
 * One line of a row of a table: all cells at this height. Long rows go on on the next page.
 *
 * @param cells what stands in them
 * @param edges of the columns, from left to right, one more than cells
 * @param place measures and where in its row this line is
 * @param leads whether it must not be the last of a page
 * @param head the rows that name the columns
 */
record RowSlice(List<Cell> cells, double[] edges, Place place, boolean leads, List<Piece> head) implements Piece {
    static final double PADDING = 5;

    /**
     * A cell at this height.
     *
     * @param node what it belongs to
     * @param text one line; empty if the cell is shorter than its neighbours
     * @param type how it is set
     */
    record Cell(Node node, String text, Sheet.Type type) {}

    /**
     * Where the line is.
     *
     * @param gap space above
     * @param first whether it begins its row
     * @param end whether it ends its row
     * @param framed whether the columns are divided by lines
     */
    record Place(double gap, boolean first, boolean end, boolean framed) {}

    @Override
    public double gap() {
        return place.gap();
    }

    @Override
    public double height() {
        return leading() + (place.first() ? PADDING : 0) + (place.end() ? PADDING : 0);
    }

    @Override
    public void draw(Ink ink, double top, boolean last) throws IOException {
        double y = place.first() ? top - PADDING : top;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            double x = edges[i] + (place.framed() ? PADDING : 0);
            if (!cell.text().isEmpty()) {
                ink.part(
                        cell.node(),
                        () -> ink.text(cell.text(), cell.type(), x, cell.type().baseline(y)));
            }
        }
        ink.decoration(() -> rules(ink, top, last));
    }

    /** The same row as decoration: a screen reader hears the head once. */
    RowSlice repeated() {
        List<Cell> again = cells.stream()
                .map(cell -> new Cell(Node.SILENT, cell.text(), cell.type()))
                .toList();
        return new RowSlice(again, edges, place, leads, head);
    }

    private void rules(Ink ink, double top, boolean last) throws IOException {
        double bottom = top - height();
        double right = edges[edges.length - 1];
        if (place.first()) {
            ink.line(edges[0], top, right, top);
        }
        if (place.end() || last) {
            ink.line(edges[0], bottom, right, bottom);
        }
        if (place.framed()) {
            for (double edge : edges) {
                ink.line(edge, top, edge, bottom);
            }
        }
    }

    private double leading() {
        return cells.stream().mapToDouble(cell -> cell.type().leading()).max().orElse(0);
    }
}

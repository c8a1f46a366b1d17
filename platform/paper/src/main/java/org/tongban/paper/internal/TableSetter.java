// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tongban.paper.Block;

/** Sets tables: rows into lines, short rows kept together. */
final class TableSetter {
    /** A row of more lines may be torn at the end of a page. */
    private static final int SHORT = 8;

    private final Sheet sheet;
    private final Node table;
    private final double[] edges;
    private final List<Piece> pieces = new ArrayList<>();

    private TableSetter(Sheet sheet, Node table, double[] edges) {
        this.sheet = sheet;
        this.table = table;
        this.edges = edges;
    }

    static List<Piece> facts(Sheet sheet, Node parent, Block.Facts facts) {
        List<Block.Facts.Fact> entries = facts.entries().stream()
                .map(fact -> new Block.Facts.Fact(Script.visible(fact.name()), fact.value()))
                .toList();
        double[] edges = Columns.facts(
                sheet, entries.stream().map(Block.Facts.Fact::name).toList());
        TableSetter setter = new TableSetter(sheet, parent.child("Table"), edges);
        for (Block.Facts.Fact fact : entries) {
            setter.row(List.of(fact.name(), fact.value()), List.of("TH", "TD"), sheet.table(), List.of(), false);
        }
        return setter.pieces;
    }

    static List<Piece> grid(Sheet sheet, Node parent, Block.Grid grid) {
        List<List<String>> all = new ArrayList<>(List.of(grid.head()));
        all.addAll(grid.rows());
        List<List<String>> visible = all.stream()
                .map(row -> row.stream().map(Script::visible).toList())
                .toList();
        TableSetter setter = new TableSetter(sheet, parent.child("Table"), Columns.grid(sheet, visible));
        int columns = grid.head().size();
        setter.row(
                grid.head(), Collections.nCopies(columns, "TH"), sheet.table().strong(), List.of(), true);
        List<Piece> head = setter.pieces.stream()
                .map(RowSlice.class::cast)
                .map(RowSlice::repeated)
                .map(Piece.class::cast)
                .toList();
        for (List<String> row : grid.rows()) {
            setter.row(row, Collections.nCopies(columns, "TD"), sheet.table(), head, false);
        }
        return setter.pieces;
    }

    private void row(List<String> texts, List<String> roles, Sheet.Type type, List<Piece> head, boolean naming) {
        Node row = table.child("TR");
        List<Node> nodes = roles.stream().map(row::child).toList();
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(lines(texts.get(i), type, edges[i + 1] - edges[i] - 2 * RowSlice.PADDING));
        }
        int height = lines.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < height; line++) {
            boolean end = line + 1 == height;
            boolean together = height <= SHORT || line == 0 || line + 2 == height;
            pieces.add(new RowSlice(
                    cells(lines, line, nodes, type), edges, place(line == 0, end), end ? naming : together, head));
        }
    }

    private RowSlice.Place place(boolean first, boolean end) {
        double gap = pieces.isEmpty() ? sheet.table().size() / 2 : 0;
        return new RowSlice.Place(gap, first, end, !sheet.endless());
    }

    private static List<RowSlice.Cell> cells(List<List<String>> lines, int line, List<Node> nodes, Sheet.Type type) {
        List<RowSlice.Cell> cells = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            List<String> cell = lines.get(i);
            cells.add(new RowSlice.Cell(nodes.get(i), line < cell.size() ? cell.get(line) : "", type));
        }
        return cells;
    }

    private static List<String> lines(String text, Sheet.Type type, double width) {
        return text.lines()
                .flatMap(part -> LineBreaker.lines(Script.visible(part), width / type.size()).stream())
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.util.ArrayList;
import java.util.List;

/** Shares pieces among pages; what belongs together stays together unless it fills more than a page. */
final class Pages {
    private final double room;
    private final List<List<Piece>> pages = new ArrayList<>();
    private double used;

    private Pages(double room) {
        this.room = room;
    }

    static List<List<Piece>> of(Sheet sheet, List<Piece> pieces) {
        Pages pages =
                new Pages(sheet.endless() ? Double.POSITIVE_INFINITY : sheet.height() - sheet.top() - sheet.bottom());
        pages.begin();
        for (int start = 0; start < pieces.size(); ) {
            int end = endOfGroup(pieces, start);
            pages.group(pieces.subList(start, end));
            start = end;
        }
        return pages.pages;
    }

    /** Height of pieces below each other; the gap above the first is dropped. */
    static double height(List<Piece> pieces) {
        double height = 0;
        for (Piece piece : pieces) {
            height += piece.height() + (height > 0 ? piece.gap() : 0);
        }
        return height;
    }

    private static int endOfGroup(List<Piece> pieces, int start) {
        int end = start + 1;
        while (end < pieces.size()
                && (pieces.get(end - 1).leads() || pieces.get(end).follows())) {
            end++;
        }
        return end;
    }

    private void group(List<Piece> group) {
        double height = group.stream()
                .mapToDouble(piece -> piece.gap() + piece.height())
                .sum();
        if (used + height > room && used > 0 && height + height(group.get(0).head()) <= room) {
            begin();
        }
        group.forEach(this::place);
    }

    private void place(Piece piece) {
        if (used + piece.gap() + piece.height() > room && used > 0) {
            begin();
        }
        if (current().isEmpty()) {
            current().addAll(piece.head());
            used = height(current());
        }
        used += piece.height() + (used > 0 ? piece.gap() : 0);
        current().add(piece);
    }

    private void begin() {
        pages.add(new ArrayList<>());
        used = 0;
    }

    private List<Piece> current() {
        return pages.get(pages.size() - 1);
    }
}

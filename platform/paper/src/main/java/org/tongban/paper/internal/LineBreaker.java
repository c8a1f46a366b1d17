// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks Chinese text into lines: no line begins with a closing mark or ends with an opening one, and no number or foreign
 * word is torn or parted from its unit. What is longer than a whole line is torn all the same. Widths are in parts of the size of
 * the type.
 */
final class LineBreaker {
    private static final String NEVER_FIRST = "，。、；：？！…—～·）〕】》〉」』”’％‰℃々ー!),.:;?]}%";
    private static final String NEVER_LAST = "（〔【《〈「『“‘￥¥$([{";
    private static final String UNITS = "年月日时分秒号条款项元份件天周个";
    private static final double ROUNDING = 1e-6;

    private final double first;
    private final double rest;
    private final List<String> lines = new ArrayList<>();
    private String line = "";

    private LineBreaker(double first, double rest) {
        this.first = first;
        this.rest = rest;
    }

    static List<String> lines(String text, double width) {
        return lines(text, width, width);
    }

    static List<String> lines(String text, double first, double rest) {
        LineBreaker breaker = new LineBreaker(first, rest);
        pieces(text).forEach(breaker::place);
        breaker.next();
        return breaker.lines;
    }

    /** The width of the longest piece that should not be torn. */
    static double longestPiece(String text) {
        return pieces(text).stream()
                .mapToDouble(piece -> Script.width(piece.stripTrailing()))
                .max()
                .orElse(0);
    }

    private void place(String piece) {
        if (!fits(piece) && !line.isEmpty()) {
            next();
        }
        if (fits(piece)) {
            line += piece;
        } else {
            piece.codePoints().mapToObj(Character::toString).forEach(this::squeeze);
        }
    }

    private void squeeze(String character) {
        String carried = "";
        if (!fits(character) && !line.isEmpty()) {
            carried = NEVER_FIRST.contains(character) ? line.substring(line.offsetByCodePoints(line.length(), -1)) : "";
            line = line.substring(0, line.length() - carried.length());
            next();
        }
        line += carried + character;
    }

    private boolean fits(String piece) {
        double width = lines.isEmpty() ? first : rest;
        return Script.width((line + piece).stripTrailing()) <= width + ROUNDING;
    }

    private void next() {
        lines.add(line.stripTrailing());
        line = "";
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int[] characters = text.codePoints().toArray();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < characters.length; i++) {
            piece.appendCodePoint(characters[i]);
            if (i + 1 == characters.length || mayBreak(characters[i], characters[i + 1])) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        return pieces;
    }

    private static boolean mayBreak(int left, int right) {
        if (right == ' ' || NEVER_FIRST.indexOf(right) >= 0 || NEVER_LAST.indexOf(left) >= 0) {
            return false;
        }
        boolean measured = Character.isDigit(left) && UNITS.indexOf(right) >= 0;
        return !measured && !(foreign(left) && foreign(right));
    }

    private static boolean foreign(int character) {
        return character > ' ' && character < 0x2000;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import org.tongban.paper.Paper;

/**
 * Measures of a format, in points.
 *
 * @param width of the paper
 * @param height of the paper; 0 if it is as long as it takes
 * @param side margin at the left and at the right
 * @param top margin
 * @param bottom margin
 * @param title type of the title
 * @param serial type of the serial number
 * @param body type of running text
 * @param table type in tables
 * @param note type of small text
 * @param seal radius of the outline of a seal; 0 for none
 * @param code edge of a QR code
 */
record Sheet(
        double width,
        double height,
        double side,
        double top,
        double bottom,
        Type title,
        Type serial,
        Type body,
        Type table,
        Type note,
        double seal,
        double code) {
    static final double MM = 72 / 25.4;

    /** How far a character reaches above the line, in parts of its size. */
    private static final double ASCENT = 0.88;

    /** GB/T 9704: 28 characters of 16 points in a line, 22 lines on a page. */
    private static final Sheet A4 = new Sheet(
            210 * MM,
            297 * MM,
            (210 * MM - 28 * 16) / 2,
            37 * MM,
            35 * MM,
            new Type(22, 34, true),
            new Type(14, 24, false),
            new Type(16, 28, false),
            new Type(12, 19, false),
            new Type(11, 18, false),
            20 * MM,
            32 * MM);

    private static final Sheet ROLL = new Sheet(
            80 * MM,
            0,
            4 * MM,
            5 * MM,
            10 * MM,
            new Type(15, 22, true),
            new Type(10, 16, false),
            new Type(10.5, 16, false),
            new Type(10, 15, false),
            new Type(8.5, 13, false),
            0,
            34 * MM);

    /**
     * How text is set.
     *
     * @param size of the type
     * @param leading from line to line
     * @param bold whether it is
     */
    record Type(double size, double leading, boolean bold) {
        Type strong() {
            return new Type(size, leading, true);
        }

        double width(String text) {
            return Script.width(text) * size;
        }

        /** Where the letters of a line stand that begins here. */
        double baseline(double top) {
            return top - (leading - size) / 2 - ASCENT * size;
        }
    }

    static Sheet of(Paper.Format format) {
        return switch (format) {
            case A4 -> A4;
            case ROLL_80MM -> ROLL;
        };
    }

    boolean endless() {
        return height == 0;
    }

    /** Width for text. */
    double measure() {
        return width - 2 * side;
    }

    double right() {
        return width - side;
    }

    double center() {
        return width / 2;
    }
}

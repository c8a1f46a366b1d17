// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A QR code of level M with its quiet zone.
 *
 * @param size modules on each edge, quiet zone included
 * @param bars black runs, in modules from the upper left corner
 */
public record QrCode(int size, List<Bar> bars) {
    private static final int QUIET = 4;

    /**
     * Black modules beside each other.
     *
     * @param column of the first
     * @param row of all
     * @param length how many
     */
    public record Bar(int column, int row, int length) {}

    public QrCode {
        bars = List.copyOf(bars);
    }

    /**
     * Encodes a text.
     *
     * @param text what a scanner reads
     * @return the code
     */
    public static QrCode of(String text) {
        ByteMatrix modules = modules(text);
        List<Bar> bars = new ArrayList<>();
        for (int row = 0; row < modules.getHeight(); row++) {
            row(bars, modules, row);
        }
        return new QrCode(modules.getWidth() + 2 * QUIET, bars);
    }

    /**
     * The black runs as a path of an SVG.
     *
     * @return value of the attribute {@code d}
     */
    public String path() {
        StringBuilder path = new StringBuilder(bars.size() * 16);
        for (Bar bar : bars) {
            path.append('M').append(bar.column()).append(' ').append(bar.row());
            path.append('h').append(bar.length()).append("v1h-").append(bar.length());
            path.append('z');
        }
        return path.toString();
    }

    private static void row(List<Bar> bars, ByteMatrix modules, int row) {
        int column = 0;
        while (column < modules.getWidth()) {
            int start = column;
            while (column < modules.getWidth() && modules.get(column, row) == 1) {
                column++;
            }
            if (column > start) {
                bars.add(new Bar(start + QUIET, row + QUIET, column - start));
            } else {
                column++;
            }
        }
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters", tooLong);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.tracking.internal;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** Draws a QR code as one path of an SVG: level M, quiet zone of four modules, sharp at every size. */
final class QrSvg {
    private static final int QUIET = 4;

    private QrSvg() {}

    static String draw(String text) {
        ByteMatrix modules = modules(text);
        int size = modules.getWidth() + 2 * QUIET;
        StringBuilder svg = new StringBuilder(4096)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(size)
                .append(' ')
                .append(size)
                .append("\" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"二维码\">")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"");
        for (int row = 0; row < modules.getHeight(); row++) {
            row(svg, modules, row);
        }
        return svg.append("\"/></svg>").toString();
    }

    /** One stroke for each run of black modules, not one for each module. */
    private static void row(StringBuilder svg, ByteMatrix modules, int row) {
        int column = 0;
        while (column < modules.getWidth()) {
            int start = column;
            while (column < modules.getWidth() && modules.get(column, row) == 1) {
                column++;
            }
            if (column > start) {
                int run = column - start;
                svg.append('M').append(start + QUIET).append(' ').append(row + QUIET);
                svg.append('h').append(run).append("v1h-").append(run).append('z');
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

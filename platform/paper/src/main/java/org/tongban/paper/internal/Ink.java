// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Writes on one page. What has a node can be read out; everything else is decoration. */
final class Ink {
    static final float THIN = 0.6f;

    /** Circle from four curves: how far the handles are out. */
    private static final double HANDLE = 0.5523;

    private static final float BOLDNESS = 0.025f;
    private static final float GREY = 0.4f;

    private final PDPageContentStream stream;
    private final Map<Face, PDFont> fonts;
    private final int page;
    private int marks;

    Ink(PDPageContentStream stream, Map<Face, PDFont> fonts, int page) {
        this.stream = stream;
        this.fonts = fonts;
        this.page = page;
    }

    /** Something to draw. */
    interface Drawing {
        void draw() throws IOException;
    }

    /** Draws what belongs to a node. */
    void part(Node node, Drawing drawing) throws IOException {
        if (node == Node.SILENT) {
            decoration(drawing);
            return;
        }
        node.drawn(new Node.Mark(page, marks));
        stream.beginMarkedContent(COSName.getPDFName(node.role()), marks++);
        drawing.draw();
        stream.endMarkedContent();
    }

    /** Draws what says nothing. */
    void decoration(Drawing drawing) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        drawing.draw();
        stream.endMarkedContent();
    }

    void text(String text, Sheet.Type type, double x, double baseline) throws IOException {
        text(text, type, x, baseline, 0);
    }

    /**
     * Writes a line.
     *
     * @param spread space added after each character
     */
    void text(String text, Sheet.Type type, double x, double baseline, double spread) throws IOException {
        stream.beginText();
        stream.setRenderingMode(type.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        stream.setLineWidth((float) type.size() * BOLDNESS);
        stream.setCharacterSpacing((float) spread);
        stream.newLineAtOffset((float) x, (float) baseline);
        for (Script.Run run : Script.runs(text)) {
            stream.setFont(fonts.get(run.face()), (float) type.size());
            stream.showText(run.text());
        }
        stream.endText();
    }

    void line(double x1, double y1, double x2, double y2) throws IOException {
        stream.setLineWidth(THIN);
        stream.moveTo((float) x1, (float) y1);
        stream.lineTo((float) x2, (float) y2);
        stream.stroke();
    }

    void square(double x, double y, double width, double height) throws IOException {
        stream.addRect((float) x, (float) y, (float) width, (float) height);
    }

    void fill() throws IOException {
        stream.fill();
    }

    void grey(Drawing drawing) throws IOException {
        stream.saveGraphicsState();
        stream.setStrokingColor(GREY);
        stream.setNonStrokingColor(GREY);
        drawing.draw();
        stream.restoreGraphicsState();
    }

    void circle(double x, double y, double radius) throws IOException {
        double handle = radius * HANDLE;
        stream.setLineWidth(1);
        stream.moveTo((float) (x + radius), (float) y);
        curve(x + radius, y + handle, x + handle, y + radius, x, y + radius);
        curve(x - handle, y + radius, x - radius, y + handle, x - radius, y);
        curve(x - radius, y - handle, x - handle, y - radius, x, y - radius);
        curve(x + handle, y - radius, x + radius, y - handle, x + radius, y);
        stream.closePath();
        stream.stroke();
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        stream.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x3, (float) y3);
    }
}

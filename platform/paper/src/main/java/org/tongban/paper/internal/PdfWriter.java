// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.tongban.paper.Paper;

/** Writes pages down as PDF. */
final class PdfWriter {
    private static final double NUMBER_BELOW = 10 * Sheet.MM;

    private final PDDocument document;
    private final Sheet sheet;
    private final Map<Face, PDFont> fonts;

    private PdfWriter(PDDocument document, Sheet sheet, Map<Face, PDFont> fonts) {
        this.document = document;
        this.sheet = sheet;
        this.fonts = fonts;
    }

    /**
     * Writes a paper.
     *
     * @param identity same for the same contents
     */
    static byte[] write(Paper paper, long identity) throws IOException {
        Composer.Composed composed = Composer.compose(paper);
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(identity);
            new PdfWriter(document, Sheet.of(paper.format()), fonts(document)).pages(composed);
            Structure.write(document, composed.document());
            Archive.describe(document, Script.visible(paper.title()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    private static Map<Face, PDFont> fonts(PDDocument document) throws IOException {
        return Map.of(
                Face.SERIF, PDType0Font.load(document, Face.SERIF.font(), true),
                Face.RARE, PDType0Font.load(document, Face.RARE.font(), true));
    }

    private void pages(Composer.Composed composed) throws IOException {
        List<List<Piece>> pages = Pages.of(sheet, composed.pieces());
        for (int i = 0; i < pages.size(); i++) {
            double height =
                    sheet.endless() ? sheet.top() + Pages.height(pages.get(i)) + sheet.bottom() : sheet.height();
            PDPage page = new PDPage(new PDRectangle((float) sheet.width(), (float) height));
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                Ink ink = new Ink(stream, fonts, i);
                page(ink, pages.get(i), height - sheet.top());
                if (!sheet.endless()) {
                    number(ink, "第 %d 页　共 %d 页".formatted(i + 1, pages.size()));
                }
            }
        }
    }

    private static void page(Ink ink, List<Piece> pieces, double top) throws IOException {
        double y = top;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            y -= i == 0 ? 0 : piece.gap();
            piece.draw(ink, y, i + 1 == pieces.size());
            y -= piece.height();
        }
    }

    private void number(Ink ink, String text) throws IOException {
        double x = sheet.center() - sheet.note().width(text) / 2;
        ink.decoration(() -> ink.text(text, sheet.note(), x, sheet.bottom() - NUMBER_BELOW));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongban.paper.Block;
import org.tongban.paper.Paper;

class PdfBoxPressTest {
    private static final int SLIP = 60 * 1024;
    private static final float DPI = 150;

    private final PdfBoxPress press = new PdfBoxPress();

    @Test
    void theTextCanBeCopied() throws IOException {
        assertThat(text(Samples.correction()))
                .contains(
                        "补正告知书天宁民政补〔2026〕12号李示例：您于2026年11月24日提交的“高龄津贴”申请（办件编号320402-20261124-000017）收悉。",
                        "请拍下本人页上传，或者带原件到任一大厅窗口。",
                        "常州市天宁区民政局2026年11月25日",
                        "（示例，无印章效力）");
    }

    @Test
    void rareCharactersOfNamesAreShown() throws IOException {
        assertThat(text(Samples.saying("王䶮、李㛃、赵堃、钱喆、孙𬭊、周镕、吴龘"))).contains("王䶮、李㛃、赵堃、钱喆、孙𬭊、周镕、吴龘");
    }

    @Test
    void aCharacterWithoutALetterformIsABox() throws IOException {
        assertThat(text(Samples.saying("笑脸😀和\uD800半个字，隐藏\u200B的\u0007符号"))).contains("笑脸〓和〓半个字，隐藏的符号");
    }

    @Test
    void theSamePaperGivesTheSameBytes() {
        assertThat(press.pdf(Samples.threePages())).isEqualTo(new PdfBoxPress().pdf(Samples.threePages()));
        assertThat(press.pdf(Samples.saying("一"))).isNotEqualTo(press.pdf(Samples.saying("二")));
    }

    @Test
    void manyCanPrintAtOnce() {
        byte[] alone = press.pdf(Samples.threePages());
        List<byte[]> together = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> press.pdf(Samples.threePages()))
                .toList();
        assertThat(together).allSatisfy(file -> assertThat(file).isEqualTo(alone));
    }

    @Test
    void aReceiptIsSmall() {
        assertThat(press.pdf(Samples.receipt())).hasSizeLessThan(SLIP);
    }

    @Test
    void aRollIsOnePageAsLongAsItTakes() throws IOException {
        try (PDDocument document = Loader.loadPDF(press.pdf(Samples.receipt()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(226f, 227f);
        }
        assertThat(text(Samples.receipt())).doesNotContain("第1页");
    }

    @Test
    void theHeadOfATableIsRepeatedOnItsNextPageAndPagesAreCounted() throws IOException {
        try (PDDocument document = Loader.loadPDF(press.pdf(Samples.threePages()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(5);
            assertThat(page(document, 4)).startsWith("序号名称数量").endsWith("第4页共5页");
        }
    }

    @Test
    void aSignatureIsNeverAloneOnAPage() {
        IntStream.rangeClosed(1, 24).forEach(lines -> {
            List<Block> blocks = new ArrayList<>(
                    Collections.nCopies(lines, Block.Paragraph.of("这一段正好有三行长，用来试试落款会不会单独到下一页去。".repeat(3))));
            blocks.add(new Block.Signature("常州市天宁区民政局", Samples.DAY, Samples.SEAL));
            Composer.Composed composed = Composer.compose(Paper.a4("示例", "", blocks));
            List<List<Piece>> pages = Pages.of(Sheet.of(Paper.Format.A4), composed.pieces());
            assertThat(pages.get(pages.size() - 1)).hasSizeGreaterThan(1);
        });
    }

    @Test
    void aRowLongerThanAPageGoesOn() throws IOException {
        Paper paper =
                Paper.a4("示例", "", List.of(new Block.Facts(List.of(new Block.Facts.Fact("理由", "很长的理由。".repeat(700))))));
        try (PDDocument document = Loader.loadPDF(press.pdf(paper))) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
        }
        assertThat(text(paper).split("很长", -1)).hasSizeGreaterThan(690);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aPhoneReadsTheCode(Paper paper, int page) throws IOException, ReaderException {
        try (PDDocument document = Loader.loadPDF(press.pdf(paper))) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, DPI);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            RGBLuminanceSource light = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(light)))
                            .getText())
                    .isEqualTo(Samples.ADDRESS);
        }
    }

    static List<Arguments> codes() {
        return List.of(Arguments.of(Samples.correction(), 1), Arguments.of(Samples.receipt(), 0));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void theArchiveTakesIt(Paper paper) throws IOException {
        byte[] file = press.pdf(paper);
        Path path = Files.createTempFile("paper", ".pdf");
        Files.write(path, file);
        assertThat(PreflightParser.validate(path.toFile()).getErrorsList()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void aScreenReaderFindsItsWay(Paper paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(press.pdf(paper))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(paper.title());
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .hasSize(1);
        }
    }

    @Test
    void onlyTheLetterformsThatOccurAreEmbedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(press.pdf(Samples.correction()))) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
            }
        }
    }

    @Test
    void thePageShowsTheSameWordsAndNobodysMarkup() {
        String html =
                press.html(Samples.saying("<script>alert(1)</script>“您好”")).markup();
        assertThat(html)
                .contains("<h2 class=\"paper-title\">示例</h2>", "&lt;script&gt;")
                .doesNotContain("<script", "style=");
        assertThat(press.html(Samples.correction()).markup())
                .contains("<th scope=\"col\">怎么补</th>", "常州市天宁区民政局<br>2026年11月25日", "<path");
    }

    static List<Paper> papers() {
        return List.of(Samples.correction(), Samples.threePages(), Samples.commitment(), Samples.receipt());
    }

    private String text(Paper paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(press.pdf(paper)))) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s　]", "");
        }
    }

    private static String page(PDDocument document, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(document).replaceAll("[\\s　]", "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    private static final String HEAD = "事项名称,基本编码,实施编码,事项类型,实施主体,服务对象,承诺时限,法定时限,申请材料,受理条件,设定依据,收费,事项编号\n";
    private static final String GOOD =
            "水表报修,002004002000,,公共服务,示例区水务局,自然人,3个工作日,无,1.申请表；2.现场照片,\"本人用水;没有欠费\",《示例办法》第一条,不收费,meter-repair\n";

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void eachLineBecomesAMatterThatPassesTheLint() throws IOException {
        assertThat(run(csv(HEAD + GOOD))).isZero();
        Path file = folder.resolve("water-affairs/MATTER-INF/meter-repair.yaml");
        assertThat(file)
                .content()
                .contains(
                        "name: \"水表报修\"",
                        "catalogCode: \"002004002000\"",
                        "promised: { limit: 3 working-day, sample: false }",
                        "name: \"现场照片\"",
                        "- \"没有欠费\"",
                        "law: \"示例办法\", article: \"第一条\"");
        assertThat(Tongban.line(Map.of()).execute("lint", file.toString())).isZero();
    }

    @Test
    void whatIsWrongIsNamedByRowAndColumnAndNothingIsWritten() throws IOException {
        String bad = ",12,,行政审批,,外星人,很久,,,,,,\n";
        assertThat(run(csv(HEAD + GOOD + bad))).isEqualTo(1);
        assertThat(said.toString())
                .contains(
                        "第 3 行 事项名称：没有填",
                        "第 3 行 基本编码：“12”不是 12 位数字",
                        "第 3 行 事项类型：“行政审批”不认识",
                        "第 3 行 服务对象：“外星人”不认识",
                        "第 3 行 承诺时限：“很久”看不出是多久",
                        "什么都没有写");
        assertThat(folder.resolve("water-affairs")).doesNotExist();
    }

    @Test
    void aSpreadsheetIsReadAsWell() throws IOException {
        Path list = folder.resolve("list.xlsx");
        xlsx(
                list,
                "<row r=\"1\">" + cell("事项名称") + cell("事项类型") + cell("承诺时限") + "</row><row r=\"3\">" + cell("树木养护")
                        + cell("公共服务") + cell("5个工作日") + "</row>");
        assertThat(run(list)).isZero();
        assertThat(folder.resolve("water-affairs/MATTER-INF/water-affairs-001.yaml"))
                .content()
                .contains("第 3 行", "name: \"树木养护\"");
        assertThat(said.toString()).contains("待办 ", "导入了 1 个事项");
    }

    @Test
    void aFileThatIsNoListIsRefusedInWords() throws IOException {
        Path list = folder.resolve("list.xlsx");
        Files.writeString(list, "no spreadsheet");
        assertThat(run(list)).isEqualTo(1);
        assertThat(said.toString()).contains("不是 .xlsx 或 .csv");

        Path other = folder.resolve("list.csv");
        Files.write(other, (HEAD + GOOD).getBytes(Charset.forName("GBK")));
        assertThat(run(other)).isEqualTo(1);
        assertThat(said.toString()).contains("不是 UTF-8 编码");
        assertThat(run(folder.resolve("none.csv"))).isEqualTo(1);
    }

    @Test
    void aMatterThatIsThereAlreadyIsLeftAlone() throws IOException {
        Path there = Files.createDirectories(folder.resolve("water-affairs/MATTER-INF"))
                .resolve("meter-repair.yaml");
        Files.writeString(there, "mine");
        assertThat(run(csv(HEAD + GOOD))).isEqualTo(1);
        assertThat(said.toString()).contains("已经有了");
        assertThat(there).content().isEqualTo("mine");
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), "\uFEFF" + text);
    }

    private static String cell(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static void xlsx(Path file, String rows) throws IOException {
        String sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/relationships";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            add(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            add(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + packages + "\"><Relationship Id=\"r1\" Type=\"" + office
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            add(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + packages + "\"><Relationship Id=\"r1\" Type=\"" + office
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            add(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + sheets + "\" xmlns:r=\"" + office
                            + "\"><sheets><sheet name=\"list\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            add(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + sheets + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        }
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private int run(Path list) {
        CommandLine line = Tongban.line(Map.of());
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        return line.execute(
                "module",
                "import",
                list.toString(),
                "--into",
                folder.resolve("water-affairs").toString());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A list as an office keeps it: a first line of column names, then one line a matter. */
final class ListFile {
    private static final long LARGEST = 20L << 20;
    private static final int MOST_ROWS = 5_000;

    private final List<Line> lines;

    private ListFile(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * One line with something in it.
     *
     * @param number as the office's program counts them
     * @param cells by the name of their column, stripped; empty ones are left out
     */
    record Line(int number, Map<String, String> cells) {}

    static ListFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new PlatformException("没有找到文件 " + file + "。请核对路径。");
        }
        if (Files.size(file) > LARGEST) {
            throw new PlatformException(file + " 超过 20 MB。请分成几个文件再导入。");
        }
        List<List<String>> rows = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") ? csv(file) : xlsx(file);
        return new ListFile(lines(file, rows));
    }

    List<Line> lines() {
        return lines;
    }

    private static List<Line> lines(Path file, List<List<String>> rows) {
        if (rows.size() < 2) {
            throw new PlatformException(file + " 里没有内容。第一行要是列名，从第二行起每行一个事项。");
        }
        if (rows.size() > MOST_ROWS) {
            throw new PlatformException(file + " 超过 " + MOST_ROWS + " 行。请分成几个文件再导入。");
        }
        List<String> head = rows.get(0);
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int column = 0; column < Math.min(head.size(), rows.get(i).size()); column++) {
                String cell = rows.get(i).get(column).strip();
                if (!cell.isEmpty()) {
                    cells.put(head.get(column).replaceAll("\\s", ""), cell);
                }
            }
            if (!cells.isEmpty()) {
                lines.add(new Line(i + 1, cells));
            }
        }
        return lines;
    }

    private static List<List<String>> csv(Path file) throws IOException {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            CSVFormat format =
                    CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
            try (CSVParser parser = CSVParser.builder()
                    .setReader(new StringReader(plain))
                    .setFormat(format)
                    .get()) {
                return parser.stream().map(row -> row.stream().toList()).toList();
            }
        } catch (CharacterCodingException otherEncoding) {
            throw new PlatformException(file + " 不是 UTF-8 编码。请在表格软件里另存为“CSV UTF-8”，或者直接用 .xlsx。");
        } catch (UncheckedIOException | IllegalStateException malformed) {
            throw new PlatformException(file + " 的引号不成对，读不出来。请在表格软件里重新另存。");
        }
    }

    private static List<List<String>> xlsx(Path file) {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in);
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            List<List<String>> read = new ArrayList<>();
            rows.limit(MOST_ROWS + 1L).forEach(row -> {
                while (read.size() < row.getRowNum() - 1 && read.size() <= MOST_ROWS) {
                    read.add(List.of());
                }
                read.add(row.stream().map(ListFile::text).toList());
            });
            return read;
        } catch (IOException | ExcelReaderException unreadable) {
            throw new PlatformException(file + " 读不出来：它不是 .xlsx 或 .csv，或者已经损坏。请在表格软件里另存为 .xlsx。");
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell) {
        return cell == null ? "" : cell.getText();
    }
}

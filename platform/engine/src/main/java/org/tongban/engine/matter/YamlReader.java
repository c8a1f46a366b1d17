// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tongban.matter.Finding;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads the plain part of YAML that descriptors are written in: no anchors, aliases, tags or tabs. */
final class YamlReader {
    /** A descriptor is read by people; what is longer than this is something else. */
    static final int LONGEST = 256 * 1024;

    private YamlReader() {}

    static Reading<Source> read(String file, byte[] content) {
        if (content.length > LONGEST) {
            return tooLong(file, content.length);
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text = CharBuffer.allocate(content.length);
        CoderResult end = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, text, true);
        String decoded = text.flip().toString();
        return end.isError()
                ? broken(
                        file,
                        line(decoded, decoded.length()),
                        "文件不是 UTF-8 编码",
                        "用编辑器的“另存为”选 UTF-8 再保存（Excel 和记事本常常存成 GBK）")
                : read(file, decoded);
    }

    static Reading<Source> read(String file, String text) {
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        if (size > LONGEST) {
            return tooLong(file, size);
        }
        int tab = text.indexOf('\t');
        if (tab >= 0) {
            return broken(file, line(text, tab), "这一行有制表符（Tab）", "改用空格缩进");
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        YamlTree tree = new YamlTree(file, new ParserImpl(new StreamReader(plain), options()));
        try {
            JsonNode root = tree.document();
            return tree.findings().isEmpty()
                    ? Reading.of(new Source(file, root, tree.lines(), tree.columns()))
                    : Reading.failed(tree.findings());
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            List<Finding> findings = new ArrayList<>(tree.findings());
            findings.add(YamlWords.finding(file, line, e.getProblem() == null ? "" : e.getProblem()));
            return Reading.failed(findings);
        } catch (ReaderException e) {
            return broken(file, line(plain, e.getPosition()), "文件里有不能使用的字符", "用 UTF-8 保存文件，删掉看不见的控制字符");
        }
    }

    private static int line(String text, int position) {
        return 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
    }

    private static Reading<Source> tooLong(String file, int size) {
        return broken(file, 1, "文件有 " + size / 1024 + " KB，超过 256 KB", "拆成几个事项，或删掉不需要的内容");
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        return options;
    }

    private static Reading<Source> broken(String file, int line, String message, String remedy) {
        return Reading.failed(List.of(new Finding(file, line, "SYNTAX", Finding.Severity.ERROR, message, remedy)));
    }
}

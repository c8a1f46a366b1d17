// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongban.matter.Finding;

class YamlReaderTest {
    @Test
    void aTabIsNamedWithItsLine() {
        refused("a: 1\nb:\n\tc: 2\n", "3 这一行有制表符（Tab） → 改用空格缩进");
    }

    @Test
    void aKeyIsWrittenOnce() {
        refused("a: 1\nb: 2\na: 3\n", "3 “a”写了两次，前面一次在第 1 行 → 留下一个，删掉另一个");
        refused("x: { a: 1, a: 2 }\n", "1 “a”写了两次，前面一次在第 1 行 → 留下一个，删掉另一个");
    }

    @Test
    void anchorsAndAliasesAreRefused() {
        refused("a: &x [1]\nb: *x\n", "1 不能用锚点 &x → 删掉 & 开头的记号，把内容写出来", "2 不能用引用 *x → 把引用的内容写出来");
    }

    @Test
    void aBombOfAnchorsIsRefusedBeforeItExplodes() {
        String bomb = IntStream.range(0, 2_000)
                .mapToObj(i -> "k" + i + ": &a" + i + " [" + ("*a" + Math.max(0, i - 1) + ", ").repeat(9) + "x]")
                .collect(Collectors.joining("\n"));
        Reading<Source> reading = YamlReader.read("bomb.yaml", bomb);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.findings()).hasSize(20);
    }

    @Test
    void tagsAreRefused() {
        refused("a: !!java.net.URL [x]\n", "1 不能用标签 tag:yaml.org,2002:java.net.URL → 删掉 ! 开头的记号");
    }

    @Test
    void aFileIsNotLongerThanPeopleRead() {
        refused("a: " + "x".repeat(2 * 1024 * 1024), "1 文件有 2048 KB，超过 256 KB → 拆成几个事项，或删掉不需要的内容");
    }

    @Test
    void aFileIsNotEmpty() {
        refused("", "1 文件是空的 → 照着示例写一个事项");
        refused("# 只有注释\n", "1 文件是空的 → 照着示例写一个事项");
    }

    @Test
    void aFileHoldsOneDocument() {
        refused("a: 1\n---\nb: 2\n", "2 一个文件里有两份内容（---） → 一个文件只写一份，删掉 --- 以后的部分");
    }

    @Test
    void aKeyWithoutContentIsNotSilentlyNothing() {
        refused("a: 1\nb:\nc: 2\n", "2 冒号后面没有内容 → 填上内容，或删掉这一行；没有不同时写 {}");
    }

    @Test
    void controlCharactersAreNamedWithTheirLine() {
        refused("a: 1\nb: x\u0007y\n", "2 文件里有不能使用的字符 → 用 UTF-8 保存文件，删掉看不见的控制字符");
    }

    @Test
    void nestingHasAnEnd() {
        assertThat(YamlReader.read("x.yaml", "a: " + "[".repeat(50_000)).findings())
                .extracting(Finding::message)
                .containsExactly("套得太深");
        assertThat(YamlReader.read("x.yaml", "a: " + "{? ".repeat(1_000)).findings())
                .isNotEmpty();
    }

    @Test
    void whatIsNoYamlIsExplained() {
        refused("a: b: c\n", "1 这里不能再写冒号 → 冒号后面的文字里又有冒号时，把整段文字加上引号");
        refused("a: [1, 2\nb: 3\n", "2 方括号里少了逗号，或没有合上 → 各项用逗号隔开，最后写 ]");
        refused("a: \"x\n", "2 文件在引号里结束了 → 补上结尾的引号");
        refused("a: @x\n", "1 这里的字符要加引号 → 把这段文字加上引号");
        refused("a:\n  b: 1\n c: 2\n", "3 缩进没有对齐 → 同一级的行从同一列开始");
    }

    @Test
    void textsStayTexts() {
        JsonNode tree = YamlReader.read(
                        "x.yaml",
                        "version: 1.0.0\nday: 2026-01-31\nno: no\ncode: 0123\nquoted: \"5\"\nnumber: 5\nshare: 0.5\nyes: true\n")
                .value()
                .orElseThrow()
                .tree();
        assertThat(tree.get("version").textValue()).isEqualTo("1.0.0");
        assertThat(tree.get("day").textValue()).isEqualTo("2026-01-31");
        assertThat(tree.get("no").textValue()).isEqualTo("no");
        assertThat(tree.get("code").textValue()).isEqualTo("0123");
        assertThat(tree.get("quoted").textValue()).isEqualTo("5");
        assertThat(tree.get("number").isInt()).isTrue();
        assertThat(tree.get("share").isBigDecimal()).isTrue();
        assertThat(tree.get("yes").booleanValue()).isTrue();
    }

    @Test
    void everyPlaceHasItsLine() {
        Source source = YamlReader.read("x.yaml", "a:\n  b/c:\n    - x\n    - { d: 1 }\n")
                .value()
                .orElseThrow();
        assertThat(source.line("/a/b~1c")).isEqualTo(2);
        assertThat(source.line("/a/b~1c/1/d")).isEqualTo(4);
        assertThat(source.line("/a/b~1c/1/missing")).isEqualTo(4);
        assertThat(source.line("/none")).isEqualTo(1);
    }

    private static void refused(String text, String... findings) {
        Reading<Source> reading = YamlReader.read("x.yaml", text);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.broken()).isTrue();
        assertThat(reading.findings())
                .extracting(finding -> finding.line() + " " + finding.message() + " → " + finding.remedy())
                .containsExactly(findings);
    }
}

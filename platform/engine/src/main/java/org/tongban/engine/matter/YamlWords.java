// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import java.util.Map;
import org.tongban.matter.Finding;

/** Says in Chinese what the YAML parser complains about. */
final class YamlWords {
    private static final Map<String, String[]> WORDS = Map.of(
            "mapping values are not allowed here", words("这里不能再写冒号", "冒号后面的文字里又有冒号时，把整段文字加上引号"),
            "expected <block end>, but found", words("缩进没有对齐", "同一级的行从同一列开始"),
            "expected ',' or '}'", words("花括号里少了逗号，或没有合上", "各项用逗号隔开，最后写 }"),
            "expected ',' or ']'", words("方括号里少了逗号，或没有合上", "各项用逗号隔开，最后写 ]"),
            "could not find expected ':'", words("少了冒号", "写成 键: 值，冒号后面空一格"),
            "found unexpected end of stream", words("文件在引号里结束了", "补上结尾的引号"),
            "found unknown escape character", words("双引号里的反斜杠写法不对", "改用单引号"),
            "nested too deep", words("套得太深", "描述文件最多套 20 层，把这一段写平一些"),
            "cannot start any token", words("这里的字符要加引号", "把这段文字加上引号"));

    private YamlWords() {}

    private static String[] words(String message, String remedy) {
        return new String[] {message, remedy};
    }

    static Finding finding(String file, int line, String problem) {
        String[] words = WORDS.entrySet().stream()
                .filter(entry -> problem.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> words("这一行不是正确的 YAML", "检查这一行和上一行的缩进、冒号和引号（" + problem + "）"));
        return new Finding(file, line, "SYNTAX", Finding.Severity.ERROR, words[0], words[1]);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.paper.Block;

/**
 * A document without logic: lines of text with names in double braces. A line that needs something which is not there is
 * left out.
 *
 * <p>{@code # } begins a heading, {@code ! } the addressee, {@code > } small text, {@code @name} stands for a table.
 */
final class Template {
    private static final Pattern NAME = Pattern.compile("\\{\\{([A-Za-z]+)}}");

    /** What officers write by hand, with or without a full stop. */
    private static final Set<String> TYPED = Set.of(
            PayloadKeys.REASON,
            PayloadKeys.WORDS,
            PayloadKeys.OPINION,
            PayloadKeys.CLAUSE,
            PayloadKeys.MEANS,
            PayloadKeys.DOCUMENT);

    private final List<String> lines;

    Template(List<String> lines) {
        this.lines = lines;
    }

    List<Block> fill(Map<String, String> values, Map<String, Block> tables) {
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("@")) {
                Block table = tables.get(line.substring(1).strip());
                if (table instanceof Block.Grid grid && !grid.rows().isEmpty()) {
                    blocks.add(grid);
                }
            } else if (whole(line, values)) {
                blocks.add(block(
                        NAME.matcher(line).replaceAll(name -> Matcher.quoteReplacement(words(line, name, values)))));
            }
        }
        return blocks;
    }

    /** What somebody typed ends its sentence where the line ends, and only once where the line goes on with a mark. */
    private static String words(String line, MatchResult name, Map<String, String> values) {
        String value = values.getOrDefault(name.group(1), "");
        if (!TYPED.contains(name.group(1))) {
            return value;
        }
        return name.end() == line.length() ? Sentence.ended(value) : Sentence.open(value);
    }

    private static boolean whole(String line, Map<String, String> values) {
        return NAME.matcher(line)
                .results()
                .noneMatch(name -> values.getOrDefault(name.group(1), "").isBlank());
    }

    private static Block block(String line) {
        if (line.startsWith("# ")) {
            return new Block.Heading(line.substring(2));
        }
        if (line.startsWith("! ")) {
            return Block.Paragraph.flush(line.substring(2));
        }
        return line.startsWith("> ") ? new Block.Note(line.substring(2)) : Block.Paragraph.of(line);
    }
}

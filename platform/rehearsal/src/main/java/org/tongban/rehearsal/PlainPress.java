// SPDX-License-Identifier: Apache-2.0
package org.tongban.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.page.Html;
import org.tongban.paper.Block;
import org.tongban.paper.Paper;
import org.tongban.paper.PaperPress;

/** Sets papers as plain lines, so that a test reads what the citizen reads. */
final class PlainPress implements PaperPress {
    @Override
    public byte[] pdf(Paper paper) {
        return text(paper).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Html html(Paper paper) {
        return Html.text(text(paper));
    }

    private static String text(Paper paper) {
        return Stream.concat(
                        Stream.of(paper.title(), paper.serial()),
                        paper.blocks().stream().flatMap(PlainPress::lines))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Block block) {
        if (block instanceof Block.Heading heading) {
            return Stream.of(heading.text());
        }
        if (block instanceof Block.Paragraph paragraph) {
            return Stream.of(paragraph.text());
        }
        if (block instanceof Block.Facts facts) {
            return facts.entries().stream().map(fact -> fact.name() + "：" + fact.value());
        }
        if (block instanceof Block.Grid grid) {
            return Stream.concat(
                    Stream.of(row(grid.head())), grid.rows().stream().map(PlainPress::row));
        }
        return Stream.of(ending(block));
    }

    private static String ending(Block block) {
        if (block instanceof Block.Signature signature) {
            return signature.body() + " " + signature.day() + signature.seal();
        }
        if (block instanceof Block.Blanks blanks) {
            return row(blanks.labels());
        }
        if (block instanceof Block.Note note) {
            return note.text();
        }
        return ((Block.Code) block).caption();
    }

    private static String row(List<String> cells) {
        return String.join(" | ", cells);
    }
}

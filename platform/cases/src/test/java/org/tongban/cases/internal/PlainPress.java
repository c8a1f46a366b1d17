// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.tongban.page.Html;
import org.tongban.paper.Block;
import org.tongban.paper.Paper;
import org.tongban.paper.PaperPress;

/** Sets papers as bare text. */
final class PlainPress implements PaperPress {
    @Override
    public byte[] pdf(Paper paper) {
        return ("%PDF-" + text(paper)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Html html(Paper paper) {
        return Html.text(text(paper));
    }

    private static String text(Paper paper) {
        return paper.title() + "\n" + paper.serial() + "\n"
                + paper.blocks().stream().map(PlainPress::text).collect(Collectors.joining("\n"));
    }

    private static String text(Block block) {
        return block instanceof Block.Paragraph paragraph ? paragraph.text() : block.toString();
    }
}

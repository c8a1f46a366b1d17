// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.osgi.service.component.annotations.Component;
import org.tongban.page.Html;
import org.tongban.paper.Paper;
import org.tongban.paper.PaperPress;

/** Sets papers with PDFBox. */
@Component
public final class PdfBoxPress implements PaperPress {
    @Override
    public byte[] pdf(Paper paper) {
        try {
            return PdfWriter.write(paper, identity(paper));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public Html html(Paper paper) {
        return Templates.render(paper);
    }

    /** The same for the same contents, so that the file is the same too. */
    private long identity(Paper paper) {
        try {
            byte[] contents = (paper.format() + html(paper).markup()).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(contents))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}

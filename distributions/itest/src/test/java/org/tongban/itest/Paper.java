// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Papers to upload, drawn by the test. */
final class Paper {
    private Paper() {}

    /** A picture of a card, as a phone takes it. */
    static byte[] png(String words) {
        BufferedImage picture = new BufferedImage(860, 540, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xE8, 0xEE, 0xF5));
        pen.fillRect(0, 0, 860, 540);
        pen.setColor(new Color(0x2B, 0x4C, 0x7E));
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 40));
        pen.drawString(words, 60, 280);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The same as a file to choose in a browser. */
    static Path file(String name, byte[] content) {
        try {
            return Files.write(
                    Files.createDirectories(Path.of("target", "papers")).resolve(name), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A phone's camera. */
final class Qr {
    private Qr() {}

    /** Reads the code as it is drawn on the screen. */
    static String read(Locator code) {
        // Bars that stay at the edge of the screen would cover a part of it.
        code.evaluate("element => element.scrollIntoView({ block: 'center' })");
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
            int width = picture.getWidth();
            int height = picture.getHeight();
            int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
            return new QRCodeMultiReader().decodeMultiple(bitmap)[0].getText();
        } catch (NotFoundException none) {
            throw new AssertionError("No camera reads this code", none);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

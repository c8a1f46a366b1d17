// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a backup. Its last entry names all others with their SHA-256, so that a file that was cut off is found out. */
public final class BackupWriter implements AutoCloseable {
    static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();

    /**
     * Begins.
     *
     * @param out where to; closed at the end
     */
    public BackupWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /**
     * Adds an entry.
     *
     * @param name parts divided by slashes
     * @param content read to its end
     * @throws IOException when it cannot be read or written
     */
    public void add(String name, InputStream content) throws IOException {
        MessageDigest digest = Sha256.fresh();
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream out = new DigestOutputStream(zip, digest);
        content.transferTo(out);
        zip.closeEntry();
        sums.append(HexFormat.of().formatHex(digest.digest()))
                .append("  ")
                .append(name)
                .append('\n');
    }

    /** Writes the list of all entries and ends the file. */
    @Override
    public void close() throws IOException {
        try (zip) {
            zip.putNextEntry(new ZipEntry(SUMS));
            zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}

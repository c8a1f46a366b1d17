// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads a backup, and says which entry is not the one that was written. */
public final class BackupReader {
    private BackupReader() {}

    /** Where the entries go. */
    @FunctionalInterface
    public interface Sink {
        /**
         * A place for one entry.
         *
         * @param name parts divided by slashes, never leading outside
         * @return closed after the entry
         * @throws IOException when there is no place
         */
        OutputStream open(String name) throws IOException;
    }

    /**
     * Reads a backup to its end. What the sink received counts only when this returns.
     *
     * @param in the file
     * @param sink takes the entries
     * @return how many entries there are
     * @throws DamagedBackupException when an entry was altered, added or lost, or it is no backup at all
     * @throws IOException when reading or writing fails
     */
    public static int read(InputStream in, Sink sink) throws IOException {
        Map<String, String> found = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(BackupWriter.SUMS)) {
                    compare(found, new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    return found.size();
                }
                found.put(safe(entry.getName()), take(zip, entry.getName(), sink));
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            // An entry name that is no UTF-8 is an IllegalArgumentException of the JDK.
            throw new DamagedBackupException("备份文件坏了：读到第 " + (found.size() + 1) + " 个条目时断开。请换一份备份。", broken);
        }
        throw new DamagedBackupException(
                found.isEmpty() ? "这不是备份文件。请核对文件名。" : "备份文件不完整：只有 " + found.size() + " 个条目，后面的丢失了。请换一份备份。");
    }

    private static String take(ZipInputStream zip, String name, Sink sink) throws IOException {
        MessageDigest digest = Sha256.fresh();
        try (OutputStream out = sink.open(name)) {
            new DigestInputStream(zip, digest).transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String safe(String name) throws DamagedBackupException {
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.isBlank()) {
            throw new DamagedBackupException("备份文件里有指向外面的路径：" + name + "。没有恢复任何内容。");
        }
        return name;
    }

    private static void compare(Map<String, String> found, String sums) throws DamagedBackupException {
        Map<String, String> open = new LinkedHashMap<>(found);
        for (String line : sums.lines().toList()) {
            int gap = line.indexOf("  ");
            String name = gap < 0 ? line : line.substring(gap + 2);
            String was = gap < 0 ? "" : line.substring(0, gap);
            if (!was.equals(open.remove(name))) {
                throw new DamagedBackupException("备份文件里的 " + name + " 和备份时不一样，或已丢失。请换一份备份。");
            }
        }
        if (!open.isEmpty()) {
            throw new DamagedBackupException(
                    "备份文件里多了 " + open.keySet().iterator().next() + "。请换一份备份。");
        }
    }
}

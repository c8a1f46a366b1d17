// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;

/**
 * The first look at an archive, before anything of it is unpacked: its size, the names of its entries, what it would come
 * to. Reads it once from front to end in bounded memory.
 */
public final class Sanity {
    /** The largest archive that is taken: 32 MiB. */
    public static final int MAX_BYTES = 32 * 1024 * 1024;

    /** The most that one bundle of matters may bring. */
    public static final int MAX_MATTERS = 500;

    static final int MAX_ENTRIES = 20_000;
    static final long MAX_UNPACKED = 64L * 1024 * 1024;
    static final int MAX_RATIO = 100;
    static final int MAX_NESTED = 50;
    static final long MAX_TEXT = 1024L * 1024;

    private static final int[] ENTRY = {'P', 'K', 3, 4};
    private static final int[] END = {'P', 'K', 5, 6};
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;

    private Sanity() {}

    /**
     * Reads a file, never more than the largest archive that is taken.
     *
     * @param file anywhere
     * @return its bytes
     * @throws InadmissibleException when there is no such file, it is too large or cannot be read
     */
    public static byte[] read(Path file) throws InadmissibleException {
        if (!Files.isRegularFile(file)) {
            throw new InadmissibleException("file", "没有找到文件 " + file + "。", "请核对路径。");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MAX_BYTES + 1);
            if (content.length > MAX_BYTES) {
                throw tooLarge();
            }
            return content;
        } catch (IOException unreadable) {
            throw new InadmissibleException("file", "文件 " + file + " 读不出来（" + unreadable.getMessage() + "）。", "请核对权限。");
        }
    }

    /**
     * Looks at an archive.
     *
     * @param content the bytes
     * @return the names of all entries in their order
     * @throws InadmissibleException for the first thing that is wrong with it
     */
    public static List<String> names(byte[] content) throws InadmissibleException {
        if (content.length > MAX_BYTES) {
            throw tooLarge();
        }
        if (!startsWith(content, 0, ENTRY)) {
            throw new InadmissibleException("zip", "这不是模块文件：它不是 zip 格式。", "请选 ./tongban module pack 做出来的 .jar 文件。");
        }
        if (!ends(content)) {
            throw new InadmissibleException("zip", "模块文件不完整，结尾的目录没有传到。", "请重新上传。");
        }
        EntryWalk walk = new EntryWalk(content.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            walk.through(zip);
            return walk.names();
        } catch (IOException | IllegalArgumentException broken) {
            throw new InadmissibleException("zip", "模块文件打不开，可能没有传完整（" + broken.getMessage() + "）。", "请重新上传。");
        }
    }

    private static InadmissibleException tooLarge() {
        return new InadmissibleException("size", "模块文件超过 32 MB。", "请拆成几个模块。");
    }

    /** Whether the record that ends every zip file is the last thing in it. */
    private static boolean ends(byte[] content) {
        int first = Math.max(0, content.length - END_LENGTH - LONGEST_COMMENT);
        for (int at = content.length - END_LENGTH; at >= first; at--) {
            if (startsWith(content, at, END)) {
                int comment = (content[at + END_LENGTH - 2] & 0xff) | (content[at + END_LENGTH - 1] & 0xff) << 8;
                return at + END_LENGTH + comment == content.length;
            }
        }
        return false;
    }

    static boolean startsWith(byte[] content, int at, int[] magic) {
        if (at < 0 || content.length - at < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (content[at + i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean isZip(byte[] beginning) {
        return startsWith(beginning, 0, ENTRY);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** One way through an archive and the archives in it, with what is left of each limit. */
final class EntryWalk {
    private static final Pattern TEXT = Pattern.compile("(?:MATTER-INF|PORTAL-INF)/.*\\.ya?ml");
    private static final int MAGIC = 4;
    private static final long SMALL = 1024L * 1024;

    private final int packed;
    private final EntryNames names = new EntryNames();
    private long left = Sanity.MAX_UNPACKED;
    private int nested;

    EntryWalk(int packed) {
        this.packed = packed;
    }

    /** Names of the outermost entries, in their order. */
    List<String> names() {
        return names.all();
    }

    void through(ZipInputStream zip) throws IOException, InadmissibleException {
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                into(entry.getName(), new Metered(zip, largest(entry.getName()), entry.getName()));
            }
        } catch (OverLimitException over) {
            throw over.reason();
        }
        long unpacked = Sanity.MAX_UNPACKED - left;
        if (unpacked > SMALL && unpacked / Math.max(1, packed) > Sanity.MAX_RATIO) {
            throw new InadmissibleException(
                    "size", "模块文件解压后是原来的 " + unpacked / packed + " 倍，不是正常的模块。", "请用 ./tongban module pack 重新打包。");
        }
    }

    private void into(String name, Metered metered) throws IOException, InadmissibleException {
        PushbackInputStream in = new PushbackInputStream(metered, MAGIC);
        byte[] beginning = in.readNBytes(MAGIC);
        in.unread(beginning);
        if (Sanity.isZip(beginning)) {
            nested(name, new ZipInputStream(in));
        }
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** An archive inside has no archives of its own, and what it would come to counts like all the rest. */
    private void nested(String outer, ZipInputStream zip) throws IOException, InadmissibleException {
        if (++nested > Sanity.MAX_NESTED) {
            throw new InadmissibleException("nested", "模块里套着的压缩包超过 " + Sanity.MAX_NESTED + " 个。", "请拆成几个模块。");
        }
        EntryNames inner = new EntryNames();
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            inner.add(entry.getName());
            Metered metered = new Metered(zip, Sanity.MAX_UNPACKED, outer);
            byte[] beginning = metered.readNBytes(MAGIC);
            if (Sanity.isZip(beginning)) {
                throw new InadmissibleException(
                        "nested", "压缩包 " + EntryNames.shown(outer) + " 里又套着压缩包。", "请去掉里层的压缩包再打包。");
            }
            metered.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static long largest(String name) {
        return name.equalsIgnoreCase(JarFile.MANIFEST_NAME)
                        || name.equals(ContractCertificate.ENTRY)
                        || TEXT.matcher(name).matches()
                ? Sanity.MAX_TEXT
                : Sanity.MAX_UNPACKED;
    }

    /** Counts what comes out of an entry. */
    private final class Metered extends FilterInputStream {
        private final String name;
        private long own;

        Metered(InputStream in, long most, String name) {
            super(in);
            this.own = most;
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public void close() {
            // The archive goes on behind this entry.
        }

        private void count(int read) throws OverLimitException {
            left -= read;
            own -= read;
            if (left < 0) {
                throw new OverLimitException("模块文件解压后太大（超过 " + (Sanity.MAX_UNPACKED >> 20) + " MB）。");
            }
            if (own < 0) {
                throw new OverLimitException("文件 " + EntryNames.shown(name) + " 超过 1 MB。");
            }
        }
    }

    /** Ends the reading from within a stream. */
    private static final class OverLimitException extends IOException {
        private static final long serialVersionUID = 1L;

        private final String cause;

        OverLimitException(String cause) {
            super(cause);
            this.cause = cause;
        }

        InadmissibleException reason() {
            return new InadmissibleException("size", cause, "请去掉不需要的内容再打包。");
        }
    }
}

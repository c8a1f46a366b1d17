// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tongban.module.ModuleRecord.Kind;
import org.tongban.modules.internal.store.LedgerEntry;

/**
 * An archive that passed the first look: a bundle of bounded size with a folder that says what it brings.
 *
 * @param name of the module, for example {@code matter-civil-affairs}
 * @param kind what it brings
 * @param symbolicName of the bundle
 * @param version of the bundle
 * @param digest SHA-256, 64 hexadecimal digits
 * @param content the bytes
 */
record ModuleArchive(String name, Kind kind, String symbolicName, String version, String digest, byte[] content) {
    /** The largest archive that is taken: 32 MiB. */
    static final int MAX_BYTES = 32 * 1024 * 1024;

    private static final int MAX_ENTRIES = 20_000;
    private static final long MAX_UNPACKED = 64L * 1024 * 1024;
    private static final long MAX_MANIFEST = 1024L * 1024;
    private static final Map<String, Kind> FOLDERS = new LinkedHashMap<>();

    static {
        FOLDERS.put("MATTER-INF/", Kind.MATTER);
        FOLDERS.put("PORTAL-INF/", Kind.PORTAL);
        FOLDERS.put("DIVISION-INF/", Kind.DATA);
        FOLDERS.put("CALENDAR-INF/", Kind.DATA);
        FOLDERS.put("DEMO-INF/", Kind.DATA);
        FOLDERS.put("ADAPTER-INF/", Kind.ADAPTER);
        // Last: data that brings tables of its own is still data.
        FOLDERS.put("DB-INF/", Kind.CAPABILITY);
    }

    /**
     * Looks at an archive without unpacking it anywhere.
     *
     * @param content the bytes
     * @return the archive
     * @throws ArchiveException with a plain sentence when it is not a module
     */
    static ModuleArchive read(byte[] content) throws ArchiveException {
        if (content.length > MAX_BYTES) {
            throw new ArchiveException("size", "模块文件超过 32 MB。", "请拆成几个模块。");
        }
        Set<String> folders = folders(content);
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(content), false)) {
            if (jar.getManifest() == null) {
                throw new ArchiveException(
                        "manifest", "这不是模块文件：里面没有 META-INF/MANIFEST.MF，或者它不在最前面。", "请选构建出来的 .jar 文件。");
            }
            Attributes main = jar.getManifest().getMainAttributes();
            String symbolicName = header(main, "Bundle-SymbolicName");
            String version = header(main, "Bundle-Version");
            Kind kind = kind(folders);
            return new ModuleArchive(nameOf(kind, symbolicName), kind, symbolicName, version, digest(content), content);
        } catch (IOException broken) {
            throw new ArchiveException("zip", "模块文件打不开，可能没有传完整（" + broken.getMessage() + "）。", "请重新上传。");
        }
    }

    /**
     * The kind of a bundle by the folders it has.
     *
     * @param hasFolder tells whether a folder is there
     * @return the kind, or empty for a bundle that is no module
     */
    static Optional<Kind> kindOf(java.util.function.Predicate<String> hasFolder) {
        return FOLDERS.entrySet().stream()
                .filter(folder -> hasFolder.test(folder.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * The name of a module: its kind and the last part of the symbolic name.
     *
     * @param kind what it brings
     * @param symbolicName of the bundle
     * @return for example {@code matter-civil-affairs}
     */
    static String nameOf(Kind kind, String symbolicName) {
        String last = symbolicName.substring(symbolicName.lastIndexOf('.') + 1);
        return kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + last;
    }

    /**
     * Where the framework keeps it.
     *
     * @return {@code tongban:<module>/<version>/<digest>}
     */
    String location() {
        return entry(Instant.EPOCH, "").location();
    }

    /**
     * The line of the ledger that wants it.
     *
     * @param at when it came
     * @param by who brought it
     * @return the entry
     */
    LedgerEntry entry(Instant at, String by) {
        return new LedgerEntry(name, version, digest, kind, at, by);
    }

    /** Tells whether it has components of its own, and not only data. */
    boolean hasCode() throws ArchiveException {
        return manifest().getMainAttributes().getValue("Service-Component") != null;
    }

    /** All its files but classes. */
    Map<String, byte[]> files() throws ArchiveException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && !entry.getName().endsWith(".class")) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
            return files;
        } catch (IOException broken) {
            throw new ArchiveException("zip", "模块文件打不开（" + broken.getMessage() + "）。", "请重新上传。");
        }
    }

    /** The manifest. */
    Manifest manifest() throws ArchiveException {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(content), false)) {
            return jar.getManifest();
        } catch (IOException broken) {
            throw new ArchiveException("zip", "模块文件打不开（" + broken.getMessage() + "）。", "请重新上传。");
        }
    }

    private static Kind kind(Set<String> folders) throws ArchiveException {
        return kindOf(folders::contains)
                .orElseThrow(() ->
                        new ArchiveException("kind", "这个文件里没有 MATTER-INF、PORTAL-INF 或数据目录，不是通办的模块。", "请确认选对了文件。"));
    }

    /** The folders at the top, once every entry proved to be of bounded size; the manifest is an entry like any other. */
    private static Set<String> folders(byte[] content) throws ArchiveException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            Set<String> seen = new HashSet<>();
            long left = MAX_UNPACKED;
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (++entries > MAX_ENTRIES) {
                    throw new ArchiveException("size", "模块文件里的条目太多（超过 " + MAX_ENTRIES + " 个）。", "请拆成几个模块。");
                }
                if (name.startsWith("/") || name.contains("..")) {
                    throw new ArchiveException("zip", "模块文件里有指向外面的路径：" + name + "。", "请用部门模板重新打包。");
                }
                seen.add(name.substring(0, name.indexOf('/') + 1));
                left -= unpacked(zip, name.equalsIgnoreCase(JarFile.MANIFEST_NAME) ? MAX_MANIFEST : left);
            }
            return seen;
        } catch (IOException | IllegalArgumentException broken) {
            throw new ArchiveException("zip", "模块文件打不开，可能没有传完整（" + broken.getMessage() + "）。", "请重新上传。");
        }
    }

    private static long unpacked(ZipInputStream entry, long most) throws IOException, ArchiveException {
        byte[] buffer = new byte[8192];
        long unpacked = 0;
        for (int read = entry.read(buffer); read > 0; read = entry.read(buffer)) {
            unpacked += read;
            if (unpacked > most) {
                throw new ArchiveException("size", "模块文件解压后太大（全部超过 64 MB，或者清单超过 1 MB）。", "请去掉不需要的文件再打包。");
            }
        }
        return unpacked;
    }

    private static String header(Attributes main, String name) throws ArchiveException {
        String value = main.getValue(name);
        if (value == null) {
            throw new ArchiveException("manifest", "模块文件的清单缺少 " + name + "。", "请用部门模板重新打包。");
        }
        int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).strip();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return name + "/" + version;
    }
}

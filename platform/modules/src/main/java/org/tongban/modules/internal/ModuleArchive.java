// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tongban.admission.Fingerprint;
import org.tongban.admission.InadmissibleException;
import org.tongban.admission.Label;
import org.tongban.admission.Sanity;
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
    static final int MAX_BYTES = Sanity.MAX_BYTES;

    /**
     * Looks at an archive without unpacking it anywhere.
     *
     * @param content the bytes
     * @return the archive
     * @throws ArchiveException with a plain sentence when it is not a module
     */
    static ModuleArchive read(byte[] content) throws ArchiveException {
        try {
            List<String> names = Sanity.names(content);
            Label label = Label.of(Label.manifest(content).getMainAttributes(), names);
            return new ModuleArchive(
                    label.name(),
                    label.kind(),
                    label.symbolicName(),
                    label.version(),
                    Fingerprint.of(content),
                    content);
        } catch (InadmissibleException refused) {
            throw new ArchiveException(refused.objection());
        }
    }

    /**
     * The kind of a bundle by the folders it has.
     *
     * @param hasFolder tells whether a folder is there
     * @return the kind, or empty for a bundle that is no module
     */
    static Optional<Kind> kindOf(java.util.function.Predicate<String> hasFolder) {
        return Label.kindOf(hasFolder);
    }

    /**
     * The name of a module: its kind and the last part of the symbolic name.
     *
     * @param kind what it brings
     * @param symbolicName of the bundle
     * @return for example {@code matter-civil-affairs}
     */
    static String nameOf(Kind kind, String symbolicName) {
        return Label.nameOf(kind, symbolicName);
    }

    /** What it says that it is. */
    Label label() {
        return new Label(name, kind, symbolicName, version);
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

    @Override
    public String toString() {
        return name + "/" + version;
    }
}

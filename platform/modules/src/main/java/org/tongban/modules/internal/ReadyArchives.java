// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.admission.InadmissibleException;
import org.tongban.admission.Sanity;

/** The archives that lie ready in the distribution's {@code modules} folder. */
final class ReadyArchives {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyArchives.class);

    private final Path folder;

    ReadyArchives(Path folder) {
        this.folder = folder;
    }

    /** The highest version of each module that lies here, in the order of names. Reads every archive. */
    SortedMap<String, Version> versions() {
        SortedMap<String, Version> versions = new TreeMap<>();
        files().forEach((name, ready) -> versions.put(name, ready.version()));
        return versions;
    }

    /** Finds an archive by the name of its module; of several versions the highest. */
    Optional<ModuleArchive> find(String name) throws ArchiveException {
        Ready found = files().get(name);
        return found == null ? Optional.empty() : Optional.of(read(found.file()));
    }

    /** Reads an archive from anywhere, never more than the largest that is taken. */
    static ModuleArchive read(Path file) throws ArchiveException {
        try {
            return ModuleArchive.read(Sanity.read(file));
        } catch (InadmissibleException unreadable) {
            throw new ArchiveException(unreadable.objection());
        }
    }

    /** One archive that lies here. */
    private record Ready(Path file, Version version) {}

    private Map<String, Ready> files() {
        Map<String, Ready> found = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> jars = Files.list(folder)) {
            for (Path file :
                    jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().toList()) {
                look(file, found);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static void look(Path file, Map<String, Ready> found) {
        try {
            ModuleArchive archive = read(file);
            Ready ready = new Ready(file, Version.parseVersion(archive.version()));
            found.merge(
                    archive.name(), ready, (one, other) -> one.version().compareTo(other.version()) > 0 ? one : other);
        } catch (ArchiveException broken) {
            LOG.warn("{} is no module: {}", file.getFileName(), broken.sentence());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.tongban.module.ArchiveInspection;
import org.tongban.module.ModuleRecord;
import org.tongban.module.Objection;

/** Reads a portal in an archive as it would be read from its bundle. */
@Component
public final class PortalInspection implements ArchiveInspection {
    @Override
    public ModuleRecord.Kind kind() {
        return ModuleRecord.Kind.PORTAL;
    }

    @Override
    public List<Objection> objections(String symbolicName, String version, Map<String, byte[]> files) {
        try {
            new PortalReader(new ArchivedFiles(files)).read();
            return List.of();
        } catch (IllegalArgumentException wrong) {
            return List.of(new Objection("portal", wrong.getMessage() + "。", "请改好这个文件再打包。"));
        }
    }

    /** The portal files of an archive. */
    private record ArchivedFiles(Map<String, byte[]> files) implements PortalFiles {
        @Override
        public Optional<String> text(String path) {
            return Optional.ofNullable(files.get(BundleFiles.ROOT + path))
                    .map(content -> new String(content, StandardCharsets.UTF_8));
        }

        @Override
        public List<String> list(String folder, String ending) {
            String start = BundleFiles.ROOT + folder + "/";
            return files.keySet().stream()
                    .filter(path -> path.startsWith(start) && path.endsWith(ending))
                    .filter(path -> path.indexOf('/', start.length()) < 0)
                    .map(path -> path.substring(BundleFiles.ROOT.length()))
                    .sorted()
                    .toList();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.tongban.module.ModuleAct;

/** An archive that is wished for, by the name under which the refusal of one that cannot be read is remembered. */
record Wish(ModuleAct.Kind kind, String name, Source source) {
    /** Where an archive comes from. */
    @FunctionalInterface
    interface Source {
        ModuleArchive read() throws ArchiveException;
    }

    /** The wish for an archive that is read when its turn has come. */
    static Wish of(ModuleAct.Kind kind, Path archive) {
        return new Wish(kind, fileName(archive), () -> ReadyArchives.read(archive));
    }

    /** The wish for an archive that is read now: whoever brought it may take it away again. */
    static Wish read(ModuleAct.Kind kind, Path archive) {
        try {
            ModuleArchive read = ReadyArchives.read(archive);
            return new Wish(kind, read.name(), () -> read);
        } catch (ArchiveException unreadable) {
            return new Wish(kind, fileName(archive), () -> {
                throw unreadable;
            });
        }
    }

    private static String fileName(Path archive) {
        return Optional.ofNullable(archive.getFileName()).map(Path::toString).orElse("?");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * An act in which the power is cut.
 *
 * @param kind what is done
 * @param before version in force, or empty
 * @param after version in force when it was done, or empty
 * @param archive file, for an upgrade
 */
record Blow(Kind kind, Optional<String> before, Optional<String> after, Optional<Path> archive) {
    /** What can be done. */
    enum Kind {
        INSTALL,
        UPGRADE,
        ROLLBACK,
        UNINSTALL
    }

    Answer strike(Administrator administrator) throws IOException {
        return switch (kind) {
            case INSTALL -> administrator.install(Changes.MODULE);
            case UPGRADE -> administrator.upgrade(archive.orElseThrow());
            case ROLLBACK -> administrator.rollback(Changes.MODULE);
            case UNINSTALL -> administrator.uninstall(Changes.MODULE);
        };
    }

    /** What may be in force now: what was answered holds, and what was not answered holds wholly or not at all. */
    boolean allows(Optional<String> found, Optional<Answer> answer) {
        if (answer.filter(Answer::good).isPresent()) {
            return found.equals(after);
        }
        boolean refused = answer.filter(given -> given.status() != 0).isPresent();
        return found.equals(before) || (!refused && found.equals(after));
    }

    @Override
    public String toString() {
        return Map.entry(before.orElse("-"), after.orElse("-")) + " " + kind;
    }
}

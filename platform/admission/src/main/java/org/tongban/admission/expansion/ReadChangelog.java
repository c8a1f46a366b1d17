// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.expansion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import liquibase.ChecksumVersion;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.parser.ChangeLogParserFactory;
import org.tongban.module.Objection;

/**
 * A changelog as Liquibase understands it for one kind of database.
 *
 * @param sets the change sets by author and id, in their order
 * @param sums their checksums
 * @param conditional whether the whole changelog stands under a condition
 */
record ReadChangelog(Map<String, ChangeSet> sets, Map<String, String> sums, boolean conditional) {
    /** The databases for which properties of a changelog may differ. */
    static final List<String> DATABASES = List.of("derby", "postgresql");

    private static final ReadChangelog NONE = new ReadChangelog(Map.of(), Map.of(), false);

    ReadChangelog {
        sets = Collections.unmodifiableMap(new LinkedHashMap<>(sets));
        sums = Map.copyOf(sums);
    }

    /** Why a changelog cannot be judged. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Objection objection;

        Unreadable(Objection objection) {
            super(objection.line());
            this.objection = objection;
        }

        Objection objection() {
            return objection;
        }
    }

    /** Reads the changelog of an archive; one without is empty. */
    // Liquibase declares Exception: whatever it throws, the changelog cannot be read.
    static ReadChangelog of(Map<String, byte[]> archive, String database) throws Unreadable {
        if (!archive.containsKey(ArchiveFiles.CHANGELOG)) {
            return NONE;
        }
        ArchiveFiles files = new ArchiveFiles(archive);
        try {
            return QuietLiquibase.silently(files, () -> read(files, database));
        } catch (Exception failed) {
            throw new Unreadable(includes(files.strange()).orElseGet(() -> unreadable(failed)));
        }
    }

    private static ReadChangelog read(ArchiveFiles files, String database) throws Exception {
        ChangeLogParameters parameters = new ChangeLogParameters();
        parameters.setDatabase(database);
        DatabaseChangeLog log = ChangeLogParserFactory.getInstance()
                .getParser(ArchiveFiles.CHANGELOG, files)
                .parse(ArchiveFiles.CHANGELOG, parameters, files);
        Optional<Objection> included = includes(files.strange());
        if (included.isPresent()) {
            throw new Unreadable(included.get());
        }
        Map<String, ChangeSet> sets = new LinkedHashMap<>();
        Map<String, String> sums = new LinkedHashMap<>();
        for (ChangeSet set : log.getChangeSets()) {
            String key = set.getAuthor() + "::" + set.getId();
            if (sets.put(key, set) != null) {
                throw new Unreadable(Sayings.twice(set.getId()));
            }
            sums.put(key, set.generateCheckSum(ChecksumVersion.latest()).toString());
        }
        return new ReadChangelog(
                sets, sums, !log.getPreconditions().getNestedPreconditions().isEmpty());
    }

    private static Optional<Objection> includes(Set<String> strange) {
        return strange.stream().findFirst().map(Sayings::includes);
    }

    private static Objection unreadable(Exception failed) {
        if (failed instanceof Unreadable said) {
            return said.objection();
        }
        Throwable root = failed;
        while (root.getCause() != null) {
            if (root.getCause() instanceof Unreadable said) {
                return said.objection();
            }
            root = root.getCause();
        }
        String text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return Sayings.unreadable(text.lines().findFirst().orElse("").strip());
    }

    static String small(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}

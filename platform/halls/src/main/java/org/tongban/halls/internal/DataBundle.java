// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.tongban.engine.clock.HolidayNotice;

/**
 * What a data bundle brings.
 *
 * @param name symbolic name and version
 * @param version of the bundle
 * @param id of the bundle
 * @param tree the halls of a city, when it has {@code DIVISION-INF/}
 * @param notices the years of {@code CALENDAR-INF/}
 */
record DataBundle(String name, Version version, long id, Optional<HallTree> tree, List<HolidayNotice> notices) {
    /** Older versions first: the newest has the last word. */
    static final Comparator<DataBundle> AGE =
            Comparator.comparing(DataBundle::version).thenComparing(DataBundle::id);

    static boolean isOne(Bundle bundle) {
        return has(bundle, "DIVISION-INF") || has(bundle, "CALENDAR-INF");
    }

    /** Whether there is anything in a folder: a signed archive has no entry for the folder itself. */
    private static boolean has(Bundle bundle, String folder) {
        return bundle.getEntryPaths(folder) != null;
    }

    static DataBundle of(Bundle bundle) {
        return new DataBundle(
                bundle.getSymbolicName() + " " + bundle.getVersion(),
                bundle.getVersion(),
                bundle.getBundleId(),
                tree(bundle),
                notices(bundle));
    }

    private static Optional<HallTree> tree(Bundle bundle) {
        if (!has(bundle, "DIVISION-INF")) {
            return Optional.empty();
        }
        return Optional.of(TreeBuilder.build(
                text(bundle, "DIVISION-INF/divisions.csv"),
                text(bundle, "DIVISION-INF/areas.csv"),
                text(bundle, "DIVISION-INF/halls.csv")));
    }

    private static List<HolidayNotice> notices(Bundle bundle) {
        Enumeration<URL> files = bundle.findEntries("CALENDAR-INF", "*.json", false);
        List<HolidayNotice> notices = new ArrayList<>();
        for (URL file : files == null ? List.<URL>of() : Collections.list(files)) {
            try {
                notices.add(HolidayNotice.parse(text(file)));
            } catch (IllegalArgumentException e) {
                throw new DataFault(file.getPath() + ": " + e.getMessage(), e);
            }
        }
        return notices;
    }

    private static String text(Bundle bundle, String path) {
        URL file = bundle.getEntry(path);
        if (file == null) {
            throw new DataFault(path + " is missing");
        }
        return text(file);
    }

    private static String text(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DataFault("cannot read " + file.getPath() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return name + tree.map(halls -> ", " + halls).orElse("") + ", " + notices.size() + " years";
    }
}

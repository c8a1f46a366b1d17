// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.deadlines;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** A data bundle that repeats the notice of a year and makes one more working day of it a day off. */
final class AmendedYear {
    private static final String FOLDER = "CALENDAR-INF/";

    private final BundleContext context;
    private final String notice;
    private final int year;

    /**
     * Of the calendar that is installed.
     *
     * @param context finds it
     * @param year whose notice is amended
     */
    AmendedYear(BundleContext context, int year) throws IOException {
        this.context = context;
        this.year = year;
        this.notice = notice(context, FOLDER + year + ".json");
    }

    private static String notice(BundleContext context, String path) throws IOException {
        URL file = Arrays.stream(context.getBundles())
                .map(bundle -> bundle.getEntry(path))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No calendar has " + path));
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The next ordinary working day after a day that no notice speaks of. */
    LocalDate after(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 || notice.contains(next.toString())) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Installs and starts it; its version is higher than that of any other calendar. */
    Bundle install(LocalDate off) throws IOException, BundleException {
        int end = notice.lastIndexOf(']');
        String amended = notice.substring(0, end) + ", {\"name\": \"bench\", \"date\": \"" + off
                + "\", \"isOffDay\": true}" + notice.substring(end);
        Bundle bundle = context.installBundle("bench:calendar/" + off, new ByteArrayInputStream(jar(amended)));
        bundle.start();
        return bundle;
    }

    private byte[] jar(String amended) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.tongban.bench.calendar");
        main.putValue("Bundle-Version", "999.0.0");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
            out.putNextEntry(new JarEntry(FOLDER));
            out.putNextEntry(new JarEntry(FOLDER + year + ".json"));
            out.write(amended.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;

/** Makes data bundles that repeat the notice of a year and make one more working day of it a day off. */
final class AmendedYear {
    private static final String FOLDER = "CALENDAR-INF/";

    private final Department department;
    private final String notice;
    private final int year;

    /**
     * Of the calendar of the distribution.
     *
     * @param places where it lies
     * @param year whose notice is amended
     */
    AmendedYear(Places places, int year) throws IOException {
        this.department = Department.of(places);
        this.year = year;
        Path calendar = places.county().resolve("modules/calendar-0.1.0.jar");
        try (ZipFile zip = new ZipFile(calendar.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(FOLDER + year + ".json"))) {
            this.notice = new String(in.readAllBytes(), StandardCharsets.UTF_8);
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

    /** An archive; its version is higher than that of any other calendar. */
    void make(LocalDate off, Path archive) throws IOException {
        int end = notice.lastIndexOf(']');
        String amended = notice.substring(0, end) + ", {\"name\": \"bench\", \"date\": \"" + off
                + "\", \"isOffDay\": true}" + notice.substring(end);
        Path plain = archive.resolveSibling(archive.getFileName() + ".plain");
        try (OutputStream file = Files.newOutputStream(plain);
                JarOutputStream out = new JarOutputStream(file, manifest())) {
            out.putNextEntry(new JarEntry(FOLDER));
            out.putNextEntry(new JarEntry(FOLDER + year + ".json"));
            out.write(amended.getBytes(StandardCharsets.UTF_8));
        }
        department.sign(plain, archive);
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.tongban.bench.calendar");
        main.putValue("Bundle-Version", "999.0.0");
        return manifest;
    }
}

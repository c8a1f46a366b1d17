// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.tongban.itest.clock.OtherClock;

/** The time by which a county counts days. It only goes forward: what has happened stays happened. */
final class Time {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String NAME = "org.tongban.itest.clock";

    private final County county;
    private final Path file;

    /** Takes over the clock of a county. */
    Time(County county) {
        this.county = county;
        this.file = county.base().resolve("data").resolve("ahead.txt");
        if (!Files.exists(file)) {
            write(Duration.ZERO);
            Console.run(county, "bundle:install -s " + bundle().toUri());
            Patience.until(
                    "the county serves by the other clock",
                    () -> Console.run(county, "service:list java.time.Clock").contains("service.ranking = 100"));
            Patience.until("the pages are back", () -> county.anonymous().reaches("/api/matters"));
        }
    }

    /** The day it is in the county. */
    LocalDate today() {
        return now().toLocalDate();
    }

    /** Goes on to ten o'clock of a later day; the same day stays as it is. */
    void comes(LocalDate day) {
        if (day.isAfter(today())) {
            comes(day, LocalTime.of(10, 0));
        }
    }

    /** Goes on to a moment; what has gone by stays as it is. */
    void comes(LocalDate day, LocalTime at) {
        ZonedDateTime then = day.atTime(at).atZone(ZONE);
        if (then.isAfter(now())) {
            write(Duration.between(Clock.systemUTC().instant(), then.toInstant()));
        }
    }

    /** What the clocks of the county show. */
    ZonedDateTime now() {
        return Clock.system(ZONE)
                .instant()
                .plus(Duration.parse(county.read("data/ahead.txt")))
                .atZone(ZONE);
    }

    private void write(Duration ahead) {
        try {
            Path next = Files.writeString(file.resolveSibling("ahead.new"), ahead.toString());
            Files.move(next, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path bundle() {
        Path jar = county.base().resolve("data").resolve("clock.jar");
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", NAME);
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Bundle-Activator", OtherClock.class.getName());
        headers.putValue("Import-Package", "org.osgi.framework");
        headers.putValue(OtherClock.FILE, file.toAbsolutePath().toString());
        String entry = OtherClock.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream written = new JarOutputStream(out, manifest);
                InputStream code = Objects.requireNonNull(OtherClock.class.getResourceAsStream("/" + entry))) {
            written.putNextEntry(new JarEntry(entry));
            code.transferTo(written);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return jar;
    }
}

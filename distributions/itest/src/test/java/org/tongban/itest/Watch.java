// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.tongban.itest.watch.BundleWatch;

/** What happens to the bundles of a framework, seen by a bundle of our own. */
final class Watch implements AutoCloseable {
    private static final String NAME = "org.tongban.itest.watch";

    private final County county;
    private final Path file;

    private Watch(County county) {
        this.county = county;
        this.file = county.base().resolve("data/watch.txt").toAbsolutePath();
    }

    /** Begins to watch. */
    static Watch over(County county) {
        Watch watch = new Watch(county);
        watch.forget();
        Console.run(county, "bundle:install -s " + watch.bundle().toUri());
        return watch;
    }

    /** Bundles that were started since, but the named ones; each once. */
    Set<String> started(String... own) {
        return that("started ", own);
    }

    /** Bundles to which anything happened since, but the named ones; each once. */
    Set<String> touched(String... own) {
        return that("", own);
    }

    /** What happened so far counts no more. */
    void forget() {
        try {
            Files.writeString(file, "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Set<String> that(String word, String... own) {
        Set<String> bundles = new TreeSet<>();
        try {
            Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(word))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .forEach(bundles::add);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        bundles.remove(NAME);
        List.of(own).forEach(bundles::remove);
        return bundles;
    }

    private Path bundle() {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.putValue("Manifest-Version", "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", NAME);
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Bundle-Activator", BundleWatch.class.getName());
        headers.putValue("Import-Package", "org.osgi.framework");
        headers.putValue(BundleWatch.FILE, file.toString());
        String entry = BundleWatch.class.getName().replace('.', '/') + ".class";
        Path jar = file.resolveSibling("watch.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream written = new JarOutputStream(out, manifest);
                InputStream code = Objects.requireNonNull(BundleWatch.class.getResourceAsStream("/" + entry))) {
            written.putNextEntry(new JarEntry(entry));
            code.transferTo(written);
            return jar;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        Console.run(county, "bundle:uninstall " + NAME);
    }
}

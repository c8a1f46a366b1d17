// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A delivery with code that nobody wants: the archive of the distribution with classes that are compiled on the spot. */
final class BadVersion {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final String archive;
    private final String version;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private BadVersion(String archive, String version) {
        this.archive = archive;
        this.version = version;
    }

    static BadVersion of(String archive, String version) {
        return new BadVersion(archive, version);
    }

    /** Replaces the hook of 高龄津贴. */
    static Path allowance(String version, String constructor, String answer) {
        String source = """
                package org.tongban.civilaffairs;
                import java.util.ArrayList;
                import java.util.List;
                import org.tongban.form.Answers;
                import org.tongban.form.FieldError;
                public final class AllowanceAge implements org.tongban.matter.AcceptanceCheck {
                    public AllowanceAge() { %s }
                    @Override
                    public List<FieldError> objections(Answers answers) { %s }
                }
                """.formatted(constructor, answer);
        return of("civil-affairs", version)
                .with("org.tongban.civilaffairs.AllowanceAge", source)
                .pack();
    }

    /** Replaces or adds a class. */
    BadVersion with(String name, String source) {
        String path = name.replace('.', '/');
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "bad");
            Path file = folder.resolve(path + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            int result = compiler.run(
                    null,
                    null,
                    null,
                    "-proc:none",
                    "-nowarn",
                    "-cp",
                    classPath(),
                    "-d",
                    folder.toString(),
                    file.toString());
            if (result != 0) {
                throw new IllegalStateException("The bad code does not even compile");
            }
            entries.put(path + ".class", Files.readAllBytes(folder.resolve(path + ".class")));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Replaces the text of an entry; in the manifest too. */
    BadVersion text(String entry, String old, String now) {
        entries.put(entry, original(entry).replace(old, now).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Replaces or adds an entry. */
    BadVersion bytes(String entry, byte[] content) {
        entries.put(entry, content);
        return this;
    }

    Path pack() {
        String manifest = entries.containsKey(MANIFEST)
                ? new String(entries.get(MANIFEST), StandardCharsets.UTF_8)
                : original(MANIFEST);
        entries.put(
                MANIFEST,
                manifest.replace("Bundle-Version: 0.1.0", "Bundle-Version: " + version)
                        .getBytes(StandardCharsets.UTF_8));
        Path packed =
                Path.of("target", archive + "-" + version + "-bad-unsigned.jar").toAbsolutePath();
        try (ZipFile old = new ZipFile(source().toFile());
                OutputStream out = Files.newOutputStream(packed);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            List<String> names =
                    new ArrayList<>(old.stream().map(ZipEntry::getName).toList());
            entries.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(entries.containsKey(name) ? entries.get(name) : content(old, name));
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Path signed = Path.of("target", archive + "-" + version + "-bad.jar").toAbsolutePath();
        Department.sign(packed, signed);
        return signed;
    }

    private String original(String entry) {
        try (ZipFile old = new ZipFile(source().toFile())) {
            return new String(content(old, entry), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path source() {
        return Archive.unpacked().resolve("modules/" + archive + "-0.1.0.jar");
    }

    private static byte[] content(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        }
    }

    /** What a department compiles against, as the distribution has it. */
    private static String classPath() throws IOException {
        try (Stream<Path> jars = Files.walk(Archive.unpacked().resolve("system/org/tongban"))) {
            return jars.map(Path::toString)
                    .filter(jar -> jar.endsWith(".jar"))
                    .filter(jar -> jar.contains("/api/") || jar.contains("/jpaapi/"))
                    .collect(Collectors.joining(":"));
        }
    }
}

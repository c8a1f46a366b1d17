// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a jar holds what the tests ran on: the files of the folder of classes, and no descriptor besides. */
final class TestedContent {
    private static final Pattern WRITTEN_LATER = Pattern.compile("(?:META-INF|OSGI-INF)/.*");
    private static final Pattern BROUGHT = Pattern.compile("[A-Z]+-INF/.*");

    private final Path jar;
    private final Path classes;

    TestedContent(Path jar, Path classes) {
        this.jar = jar;
        this.classes = classes;
    }

    /**
     * Compares file by file.
     *
     * @throws PlatformException when the jar is not what was tested
     */
    void check() throws IOException {
        try (JarFile opened = new JarFile(jar.toFile(), false)) {
            for (JarEntry entry : opened.stream().toList()) {
                String name = entry.getName();
                if (!entry.isDirectory() && !WRITTEN_LATER.matcher(name).matches()) {
                    check(name, opened, entry);
                }
            }
            for (Path file : files(classes)) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                if (opened.getEntry(name) == null) {
                    throw differs(name);
                }
            }
        }
    }

    private void check(String name, JarFile opened, JarEntry entry) throws IOException {
        Path tested = classes.resolve(name);
        if (!Files.isRegularFile(tested)) {
            // Libraries that the bundle carries come from elsewhere; what the module brings does not.
            if (BROUGHT.matcher(name).matches()) {
                throw differs(name);
            }
            return;
        }
        try (InputStream in = opened.getInputStream(entry)) {
            if (!Arrays.equals(in.readAllBytes(), Files.readAllBytes(tested))) {
                throw differs(name);
            }
        }
    }

    /** When the last of what the tests run on was written. */
    static FileTime newest(Path classes) throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        for (Path file : files(classes)) {
            FileTime time = Files.getLastModifiedTime(file);
            newest = time.compareTo(newest) > 0 ? time : newest;
        }
        return newest;
    }

    private static List<Path> files(Path classes) throws IOException {
        try (Stream<Path> all = Files.walk(classes)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !WRITTEN_LATER
                            .matcher(classes.relativize(file).toString().replace('\\', '/'))
                            .matches())
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private PlatformException differs(String name) {
        return new PlatformException(jar.getFileName() + " 里的 " + name + " 和测试过的不一样。请重新构建，或者写项目的文件夹，会先测试再打包。");
    }
}

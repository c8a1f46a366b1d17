// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds the files that authors mean. */
final class DescriptorFiles {
    private static final Set<String> FOLDERS = Set.of("MATTER-INF", "PORTAL-INF", "implementations");

    private DescriptorFiles() {}

    /**
     * The files that were named, and those of plug-ins under the folders that were named.
     *
     * @throws PlatformException when there is no such file or folder
     */
    static List<Path> under(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isRegularFile(path)) {
                files.add(path);
            } else if (Files.isDirectory(path)) {
                files.addAll(inFolder(path));
            } else {
                throw new PlatformException("没有找到 " + path + "。请核对路径。");
            }
        }
        return files.stream().distinct().sorted().toList();
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(DescriptorFiles::isOfPlugIn)
                    .filter(file -> StreamSupport.stream(folder.relativize(file).spliterator(), false)
                            .noneMatch(part -> part.toString().equals("target")))
                    .toList();
        }
    }

    private static boolean isOfPlugIn(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return StreamSupport.stream(whole.spliterator(), false)
                .map(Path::toString)
                .anyMatch(FOLDERS::contains);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever takes away the disk learns nobody's name, number or phone. */
class PrivacyIT {
    private static final String CITIZEN = "320499199709230284";
    private static final List<String> SECRETS =
            List.of(CITIZEN, "陈雨欣", Application.OLD_LADY, "沈玉珍", "13900004321", "6217000000000000000", "示例银行天宁支行");

    private final County county = ExaminedCounty.running();

    @Test
    void neitherDatabaseNorFilesNorLogsHoldWhatTheCitizenSaid() throws IOException {
        String number =
                Application.complete(county.person(CITIZEN)).file("private").text("number");
        new Officers(county).bringToItsEnd(number);
        assertThat(found(number))
                .as("the search itself finds what is no secret")
                .isNotEmpty();
        for (String secret : SECRETS) {
            assertThat(found(secret)).as(secret).isEmpty();
        }
    }

    /** The files below data and log that hold a text, in any of the ways in which it may be written. */
    private List<String> found(String text) throws IOException {
        List<String> files = new ArrayList<>();
        for (String folder : List.of("data/db", "data/blobs", "data/log", "log")) {
            Path root = county.base().resolve(folder);
            if (Files.isDirectory(root)) {
                try (Stream<Path> all = Files.walk(root)) {
                    all.filter(Files::isRegularFile)
                            .filter(file -> holds(file, text))
                            .forEach(file -> files.add(file.toString()));
                }
            }
        }
        return files;
    }

    private static boolean holds(Path file, String text) {
        try {
            String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return Stream.of(
                            StandardCharsets.UTF_8,
                            StandardCharsets.UTF_16BE,
                            StandardCharsets.UTF_16LE,
                            Charset.forName("GB18030"))
                    .map(charset -> new String(text.getBytes(charset), StandardCharsets.ISO_8859_1))
                    .anyMatch(content::contains);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

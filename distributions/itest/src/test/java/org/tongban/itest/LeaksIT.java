// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a department leaves behind in the virtual machine when it goes. */
class LeaksIT {
    private static final String MODULE = "matter-market-regulation";
    private static final String CODE = "org.tongban.marketregulation.";
    private static final String FILE = "MATTER-INF/food-business-licence.yaml";
    private static final int VERSIONS = 3;
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final County county = ExaminedCounty.running();
    private final Visitor operator = county.operator();

    @BeforeEach
    void theDepartmentIsTrusted() {
        Department.trustedBy(county);
    }

    @AfterEach
    void theDepartmentIsGone() {
        operator.delete("/api/modules/" + MODULE);
    }

    @Test
    void noClassLoaderOfADepartmentIsLeftAfterItsVersionsCameAndWent() {
        operator.post("/api/modules", Map.of("name", MODULE)).expecting(201);
        for (int version = 1; version <= VERSIONS; version++) {
            Path next = NextVersion.of("market-regulation", "0.1." + version, FILE, text -> text);
            operator.post("/api/modules/upgrades", Map.of("file", next.toString()))
                    .expecting(200);
            assertThat(county.reader("tianning")
                            .get("/matters/food-business-licence")
                            .status())
                    .isEqualTo(200);
        }
        // A version that was replaced stays until whoever is using it is done.
        Patience.until("only the last version is left", HALF_A_MINUTE, () -> loaders() == 1);

        operator.delete("/api/modules/" + MODULE).expecting(200);

        Patience.until("its classes are unloaded", HALF_A_MINUTE, () -> loaders() == 0);
    }

    /** How many class loaders hold classes of the department, after a collection. */
    private int loaders() {
        jcmd("GC.run");
        return Arrays.stream(jcmd("VM.classloaders", "show-classes").split("\\+--", -1))
                .mapToInt(loader -> loader.contains(CODE) ? 1 : 0)
                .sum();
    }

    private String jcmd(String... words) {
        try {
            ProcessBuilder command = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin/jcmd").toString(), county.read("karaf.pid"));
            command.command().addAll(Arrays.asList(words));
            Process process = command.redirectErrorStream(true).start();
            try (var out = process.getInputStream()) {
                return new String(out.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

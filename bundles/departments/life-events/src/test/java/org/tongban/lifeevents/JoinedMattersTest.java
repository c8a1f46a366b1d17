// SPDX-License-Identifier: Apache-2.0
package org.tongban.lifeevents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tongban.engine.lint.Linter;
import org.tongban.engine.matter.DescriptorReader;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.matter.Finding;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Matter;

/** The life events beside the matters that they join, as the departments' sources have them now. */
class JoinedMattersTest {
    private static final Map<String, ReadMatter> MATTERS = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."), 6)) {
            for (Path file : files.filter(JoinedMattersTest::descriptor).toList()) {
                DescriptorReader.read(file.getFileName().toString(), Files.readAllBytes(file))
                        .value()
                        .ifPresent(read -> MATTERS.put(read.matter().code(), read));
            }
        }
    }

    private static boolean descriptor(Path file) {
        return file.toString().contains("/src/main/resources/MATTER-INF/")
                && file.toString().endsWith(".yaml");
    }

    @Test
    void everyPartFindsItsAnswersAndMaterials() {
        Linter linter = Linter.withoutHolidays(Clock.systemUTC());
        assertThat(events().flatMap(event -> linter.lint(event, JoinedMattersTest::find).stream()))
                .extracting(Finding::line1)
                .isEmpty();
    }

    @Test
    void nobodyFillsInMoreThanAlone() {
        assertThat(events()).hasSize(3).allSatisfy(event -> {
            LifeEvent.Saving saving = LifeEvent.Saving.of(
                    event.matter(),
                    event.matter().event().orElseThrow().parts().stream()
                            .map(part -> find(part.matter()).orElseThrow())
                            .toList());
            assertThat(saving.fields()).isLessThan(saving.apartFields());
            assertThat(saving.materials()).isLessThanOrEqualTo(saving.apartMaterials());
        });
    }

    @Test
    void threeDepartmentsCanActOnOneFiling() {
        assertThat(find("disability-support-event")
                        .orElseThrow()
                        .event()
                        .orElseThrow()
                        .parts())
                .extracting(part -> find(part.matter()).orElseThrow().department())
                .containsExactly("civil-affairs", "human-resources", "market-regulation");
    }

    private static Stream<ReadMatter> events() {
        return MATTERS.values().stream().filter(read -> read.matter().event().isPresent());
    }

    private static Optional<Matter> find(String code) {
        return Optional.ofNullable(MATTERS.get(code)).map(ReadMatter::matter);
    }
}

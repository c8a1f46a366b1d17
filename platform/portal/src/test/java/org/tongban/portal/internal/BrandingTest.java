// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.engine.codes.CreditCode;
import org.tongban.portal.Portal;

/** The districts' portal bundles of this repository. */
class BrandingTest {
    /** The files of a folder. */
    private record FolderFiles(Path root) implements PortalFiles {
        @Override
        public Optional<String> text(String path) {
            try {
                return Files.exists(root.resolve(path))
                        ? Optional.of(Files.readString(root.resolve(path)))
                        : Optional.empty();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public List<String> list(String folder, String ending) {
            try (Stream<Path> files = Files.list(root.resolve(folder))) {
                return files.map(file -> folder + "/" + file.getFileName())
                        .filter(name -> name.endsWith(ending))
                        .sorted()
                        .toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static Portal portal(String district) {
        return new PortalReader(
                        new FolderFiles(Path.of("..", "..", "branding", district, "src/main/resources/PORTAL-INF")))
                .read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tianning", "wujin"})
    void everyDistrictCarriesAllMattersOfThreeDepartments(String district) {
        Portal portal = portal(district);
        assertThat(portal.departments()).containsExactly("civil-affairs", "human-resources", "life-events");
        assertThat(portal.implementations()).hasSize(46).containsKeys("elderly-allowance", "food-business-licence");
        assertThat(portal.notices()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tianning", "wujin"})
    void bodiesHaveSampleCodesWithValidCheckCharacters(String district) {
        assertThat(portal(district).implementations().values()).allSatisfy(implementation -> {
            assertThat(implementation.bodyCode()).startsWith("11320499");
            assertThat(CreditCode.fault(implementation.bodyCode())).isEmpty();
            assertThat(CreditCode.warnings(implementation.bodyCode())).isEmpty();
        });
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A delivery that would make the framework restart others: the county refuses it at every door, and a plain Karaf shows
 * what it would have done.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonIT {
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final String REMEDY = "请用部门模板重新打包";

    private final County county = ExaminedCounty.running();
    private final Visitor operator = county.operator();

    @BeforeAll
    void theDepartmentIsTrusted() {
        Department.trustedBy(county);
    }

    @AfterAll
    void theDepartmentIsNotTrustedAnyMore() {
        Department.notTrustedBy(county);
    }

    @Test
    void withoutThePoisonTheSameDeliveryIsTaken() {
        Path clean = Poison.antidote("0.1.60");

        assertThat(operator.post("/api/modules/checks", Map.of("file", clean.toString()))
                        .expecting(200)
                        .body())
                .contains("\"objections\":[]");
    }

    @ParameterizedTest
    @EnumSource
    void theApiRefusesItAndNobodyIsTouched(Poison poison) {
        Map<String, String> file = Map.of("file", poison.pack().toString());
        try (Watch watch = Watch.over(county)) {
            String before = bundles();

            names(operator.post("/api/modules/upgrades", file).expecting(422).body(), poison);
            names(operator.post("/api/modules", file).expecting(422).body(), poison);

            assertThat(watch.touched()).isEmpty();
            assertThat(bundles()).isEqualTo(before);
        }
    }

    /** A file in this folder is looked at when it has not changed for some seconds: one kind is enough. */
    @ParameterizedTest
    @EnumSource(names = "JAVA_EE")
    void theDeployFolderRefusesItAndNobodyIsTouched(Poison poison) throws IOException {
        Path dropped = Files.createDirectories(county.base().resolve("deploy"))
                .resolve(Objects.requireNonNull(poison.pack().getFileName()));
        Path note = dropped.resolveSibling(dropped.getFileName() + ".refused.txt");
        try (Watch watch = Watch.over(county)) {
            String before = bundles();

            Files.copy(poison.pack(), dropped);
            Patience.until("it is refused", HALF_A_MINUTE, () -> Files.exists(note));

            names(Files.readString(note), poison);
            assertThat(watch.touched()).isEmpty();
            assertThat(bundles()).isEqualTo(before);
        } finally {
            Files.deleteIfExists(dropped);
            Files.deleteIfExists(note);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asAFeatureItIsEmptiedAndNobodyElseIsTouched(Poison poison) {
        Console.run(county, "feature:repo-add " + Poison.features(county.base()).toUri());
        try (Watch watch = Watch.over(county)) {
            String before = bundles();

            Console.run(county, "feature:install " + poison.feature());
            Patience.until("it is refused", HALF_A_MINUTE, () -> notAdopted().contains(poison.first()));

            Patience.until(
                    "it offers nothing",
                    HALF_A_MINUTE,
                    () -> !offered(Poison.BUNDLE).contains(poison.first()));
            names(notAdopted(), poison);
            assertThat(watch.touched(Poison.BUNDLE)).isEmpty();
            Console.run(county, "feature:uninstall " + poison.feature());
            Patience.until("its feature is gone", HALF_A_MINUTE, () -> bundles().equals(before));
            assertThat(watch.touched(Poison.BUNDLE)).isEmpty();
        }
        assertThat(county.anonymous().get("/health").body()).contains("一切正常");
    }

    @Test
    void aLibraryOfTheDistrictStaysAndOneThatGivesContractsOfThePlatformIsEmptied() {
        Console.run(county, "feature:repo-add " + Guest.features(county.base()).toUri());
        try (Watch watch = Watch.over(county)) {
            String before = bundles();

            Console.run(county, "feature:install " + Guest.LIBRARY.bundle());
            Console.run(county, "feature:install " + Guest.INTRUDER.bundle());
            Patience.until("it is refused", HALF_A_MINUTE, () -> notAdopted().contains(Guest.INTRUDER.given()));

            Patience.until(
                    "it offers nothing",
                    HALF_A_MINUTE,
                    () -> !offered(Guest.INTRUDER.bundle()).contains(Guest.INTRUDER.given()));
            assertThat(offered(Guest.LIBRARY.bundle())).contains("osgi.wiring.package; " + Guest.LIBRARY.given());
            assertThat(county.anonymous().get("/health").body())
                    .contains(Guest.INTRUDER.bundle() + " 没有让它运行", Guest.INTRUDER.given(), "uninstall", "（export）");
            assertThat(watch.touched(Guest.INTRUDER.bundle(), Guest.LIBRARY.bundle()))
                    .isEmpty();
            Stream.of(Guest.values()).forEach(guest -> Console.run(county, "feature:uninstall " + guest.bundle()));
            Patience.until(
                    "their features are gone", HALF_A_MINUTE, () -> bundles().equals(before));
        }
        assertThat(county.anonymous().get("/health").body()).contains("一切正常");
    }

    /** Packages and more that a bundle gives to others. */
    private String offered(String bundle) {
        String said = Console.run(county, "bundle:capabilities " + bundle);
        assertThat(said).contains("osgi.identity; " + bundle);
        return said;
    }

    @Test
    void aPlainKarafRestartsItsWebServerForEachOfThem() {
        try (PlainKaraf karaf = PlainKaraf.start()) {
            County plain = karaf.ready();
            Console.run(
                    plain, "feature:repo-add " + Poison.features(plain.base()).toUri());
            Watch watch = Watch.over(plain);
            for (Poison poison : Poison.values()) {
                watch.forget();
                Console.run(plain, "feature:install " + poison.feature());

                assertThat(watch.started(Poison.BUNDLE))
                        .as(poison.name())
                        .contains("org.ops4j.pax.web.pax-web-jetty")
                        .hasSizeGreaterThanOrEqualTo(poison == Poison.OPTIONAL_IMPORT ? 1 : 10);
                Console.run(plain, "feature:uninstall " + poison.feature());
            }
        }
    }

    private static void names(String refusal, Poison poison) {
        assertThat(refusal).contains("Export-Package", poison.first(), REMEDY);
    }

    /** Why what came as a feature does not run. */
    private String notAdopted() {
        StringBuilder refusals = new StringBuilder();
        for (JsonNode act :
                operator.get("/api/modules/history").expecting(200).json().path("acts")) {
            if (act.path("act").asText().equals("ADOPT")) {
                refusals.append(act.path("refusal").asText()).append('\n');
            }
        }
        return refusals.toString();
    }

    /** Place, id, lasting state and time of the last change of each bundle but our own, as the framework keeps them. */
    private String bundles() {
        try (var cache = Files.list(county.base().resolve("data/cache"))) {
            return cache.map(folder -> folder.resolve("bundle.info"))
                    .filter(Files::exists)
                    .map(PoisonIT::line)
                    .filter(line -> !line.contains("watch.jar"))
                    .sorted()
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String line(Path info) {
        try {
            return String.join(" ", Files.readAllLines(info).subList(0, 5));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

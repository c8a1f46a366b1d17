// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseService;
import org.tongban.cases.Receipt;
import org.tongban.cases.internal.store.JpaLeases;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("cases-0.1")
class CaseJobsTest {
    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");

    @TempDir
    private Path blobs;

    private Platform platform;

    @BeforeEach
    void start(TestDatabase database) {
        platform = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one");
    }

    @DatabaseTest
    void filesOfCasesAndDraftsStay(TestDatabase database) throws IOException {
        Receipt receipt = platform.file("k1");
        UUID draft = platform.filled(CITIZEN, SamplePlaces.COMMUNITY);
        clock.advance(Duration.ofDays(30));
        platform.jobs.sweep();
        assertThat(files()).isEqualTo(2);
        assertThat(platform.cases.file(CITIZEN, receipt.materials().get(2).id()))
                .map(CaseService.StoredFile::content)
                .isPresent();
        assertThat(platform.drafts.find(CITIZEN, draft)).isPresent();
    }

    @DatabaseTest
    void anOldDraftGoesWithItsFiles(TestDatabase database) throws IOException {
        UUID draft = platform.filled(CITIZEN, SamplePlaces.STREET);
        clock.advance(Duration.ofDays(91));
        platform.jobs.sweep();
        assertThat(platform.drafts.find(CITIZEN, draft)).isEmpty();
        assertThat(files()).isZero();
    }

    @DatabaseTest
    void aDetachedFileGoes(TestDatabase database) throws IOException {
        UUID draft = platform.filled(CITIZEN, SamplePlaces.STREET);
        UUID file = platform.drafts
                .find(CITIZEN, draft)
                .orElseThrow()
                .files()
                .get(0)
                .id();
        platform.drafts.detach(CITIZEN, draft, file);
        assertThat(platform.drafts.find(CITIZEN, draft).orElseThrow().files()).isEmpty();
        clock.advance(Duration.ofDays(2));
        platform.jobs.sweep();
        assertThat(files()).isZero();
    }

    @DatabaseTest
    void bytesWithoutARowGo(TestDatabase database) throws IOException {
        Path stray = blobs.resolve("aa").resolve("aa000000-0000-4000-8000-000000000000");
        Files.createDirectories(stray.getParent());
        Files.writeString(stray, "stray");
        Files.setLastModifiedTime(stray, FileTime.from(Instant.parse("2026-11-01T00:00:00Z")));
        platform.jobs.sweep();
        assertThat(files()).isZero();
    }

    @DatabaseTest
    void oneNodeHoldsALease(TestDatabase database) {
        JpaLeases one = new JpaLeases(database.jpa());
        JpaLeases two = new JpaLeases(database.otherNode());
        assertThat(one.take("job", "one", 60_000)).contains(1L);
        assertThat(two.take("job", "two", 60_000)).isEmpty();
        assertThat(one.take("job", "one", -60_000)).contains(2L);
        assertThat(two.take("job", "two", 60_000)).contains(3L);
    }

    private long files() throws IOException {
        try (Stream<Path> paths = Files.walk(blobs)) {
            return paths.filter(Files::isRegularFile).count();
        }
    }
}

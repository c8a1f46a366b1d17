// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseNumber;
import org.tongban.engine.chain.Hash;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("cases-0.1")
class TemplatesTest {
    private static final String NEW_WORDS = "! {{applicant}}：\n新版收件凭证，办件编号：{{number}}。\n";

    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");

    @TempDir
    private Path blobs;

    /** The shipped templates with a second version of the receipt. */
    private static Optional<byte[]> renewed(String file) {
        if (file.equals("receipt.2.txt")) {
            return Optional.of(NEW_WORDS.getBytes(StandardCharsets.UTF_8));
        }
        return file.equals(Templates.LIST)
                ? Templates.shipped(file)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8) + "receipt.2 0\n")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                : Templates.shipped(file);
    }

    private Platform platform(TestDatabase database, Function<String, Optional<byte[]>> files) {
        return new Platform(
                database.jpa(), database.dataSource(), blobs, clock, "one", platformMatters, new Templates(files));
    }

    private final SampleMatters platformMatters = new SampleMatters();

    private static String receipt(Platform platform, CaseNumber number) {
        String serial = platform.cases
                .find(CITIZEN, number)
                .orElseThrow()
                .documents()
                .get(0)
                .serial();
        return new String(
                platform.cases
                        .document(CITIZEN, number, serial, false)
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
    }

    @DatabaseTest
    void anOldDocumentLooksTheSameAfterItsTemplateHasChanged(TestDatabase database) {
        Platform before = platform(database, Templates::shipped);
        CaseNumber old = before.number("k1");
        String issued = receipt(before, old);

        Platform after = platform(database, TemplatesTest::renewed);
        CaseNumber fresh = after.number("k2");

        assertThat(receipt(after, old)).isEqualTo(issued).contains("收到不等于受理");
        assertThat(receipt(after, fresh)).contains("新版收件凭证").doesNotContain("收到不等于受理");
        assertThat(after.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void aTemplateThatWasEditedInPlaceIsAFault(TestDatabase database) {
        platform(database, Templates::shipped).number("k1");
        Platform edited = platform(
                database,
                file -> file.equals("receipt.1.txt")
                        ? Optional.of("改过的".getBytes(StandardCharsets.UTF_8))
                        : Templates.shipped(file));
        assertThat(edited.reading.verify().faults()).singleElement().asString().contains("receipt.1 被改动过");
    }

    @DatabaseTest
    void aTemplateThatWasThrownAwayIsAFault(TestDatabase database) {
        platform(database, TemplatesTest::renewed).number("k1");
        assertThat(platform(database, Templates::shipped).reading.verify().faults())
                .singleElement()
                .asString()
                .contains("receipt.2 不见了");
    }

    @Test
    void noShippedTemplateWasEditedAfterItWasListed() {
        String list = new String(Templates.shipped(Templates.LIST).orElseThrow(), StandardCharsets.UTF_8);
        assertThat(list.lines().filter(line -> !line.startsWith("#")))
                .isNotEmpty()
                .allSatisfy(line -> {
                    String[] parts = line.split(" ", 2);
                    assertThat(Hash.SHA_256.of(
                                    Templates.shipped(parts[0] + ".txt").orElseThrow()))
                            .as(parts[0] + " is listed: write a new version instead of editing it")
                            .isEqualTo(parts[1]);
                });
    }
}

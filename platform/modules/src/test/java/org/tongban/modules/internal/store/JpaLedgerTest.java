// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.tongban.module.ModuleRecord;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("modules-0.1")
class JpaLedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:30:00.123Z");
    private static final byte[] ARCHIVE = "archive".getBytes(StandardCharsets.UTF_8);

    @DatabaseTest
    void keepsAModuleWithItsArchive(TestDatabase database) {
        JpaLedger ledger = new JpaLedger(database.jpa());
        LedgerEntry entry = entry("matter-civil-affairs", "a");
        ledger.put(entry, ARCHIVE);

        assertThat(ledger.entries()).containsExactly(entry);
        assertThat(ledger.archive(entry.digest()))
                .hasValueSatisfying(content -> assertThat(content).isEqualTo(ARCHIVE));
    }

    @DatabaseTest
    void otherNodeSeesWhatThisOneWrote(TestDatabase database) {
        new JpaLedger(database.jpa()).put(entry("matter-civil-affairs", "a"), ARCHIVE);

        assertThat(new JpaLedger(database.otherNode()).entries())
                .extracting(LedgerEntry::name)
                .containsExactly("matter-civil-affairs");
    }

    @DatabaseTest
    void takesTheArchiveAlongOnlyWhenNobodyElseNeedsIt(TestDatabase database) {
        JpaLedger ledger = new JpaLedger(database.jpa());
        LedgerEntry one = entry("matter-one", "a");
        ledger.put(one, ARCHIVE);
        ledger.put(entry("matter-two", "a"), ARCHIVE);

        ledger.remove("matter-one");
        assertThat(ledger.archive(one.digest())).isPresent();
        ledger.remove("matter-two");
        assertThat(ledger.archive(one.digest())).isEmpty();
        assertThat(ledger.entries()).isEmpty();
    }

    @DatabaseTest
    void removingWhatIsNotThereChangesNothing(TestDatabase database) {
        JpaLedger ledger = new JpaLedger(database.jpa());
        ledger.put(entry("matter-one", "a"), ARCHIVE);

        ledger.remove("matter-nothing");

        assertThat(ledger.entries()).hasSize(1);
    }

    private static LedgerEntry entry(String name, String digit) {
        return new LedgerEntry(name, "1.0.0", digit.repeat(64), ModuleRecord.Kind.MATTER, NOW, "local operator");
    }
}

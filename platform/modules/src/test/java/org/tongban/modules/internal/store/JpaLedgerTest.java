// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleRecord;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("modules-0.1")
class JpaLedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:30:00.123Z");
    private static final byte[] ARCHIVE = "archive".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEXT = "next".getBytes(StandardCharsets.UTF_8);

    @DatabaseTest
    void keepsAModuleWithItsArchive(TestDatabase database) {
        JpaLedger ledger = new JpaLedger(database.jpa());
        LedgerEntry entry = entry("matter-civil-affairs", "1.0.0", "a");
        ledger.write(coming(entry, ARCHIVE));

        assertThat(ledger.entries()).containsExactly(entry);
        assertThat(ledger.archive(entry.digest()))
                .hasValueSatisfying(content -> assertThat(content).isEqualTo(ARCHIVE));
    }

    @DatabaseTest
    void otherNodeSeesWhatThisOneWrote(TestDatabase database) {
        new JpaLedger(database.jpa()).write(coming(entry("matter-civil-affairs", "1.0.0", "a"), ARCHIVE));

        assertThat(new JpaLedger(database.otherNode()).entries())
                .extracting(LedgerEntry::name)
                .containsExactly("matter-civil-affairs");
    }

    @DatabaseTest
    void takesTheArchiveAlongOnlyWhenNobodyElseNeedsIt(TestDatabase database) {
        JpaLedger ledger = new JpaLedger(database.jpa());
        LedgerEntry one = entry("matter-one", "1.0.0", "a");
        ledger.write(coming(one, ARCHIVE));
        ledger.write(coming(entry("matter-two", "1.0.0", "a"), ARCHIVE));

        ledger.write(leaving("matter-one"));
        assertThat(ledger.archive(one.digest())).isPresent();
        ledger.write(leaving("matter-two"));
        assertThat(ledger.archive(one.digest())).isEmpty();
        assertThat(ledger.entries()).isEmpty();
    }

    @DatabaseTest
    void removingWhatIsNotThereChangesNothing(TestDatabase database) {
        JpaLedger ledger = new JpaLedger(database.jpa());
        ledger.write(coming(entry("matter-one", "1.0.0", "a"), ARCHIVE));

        ledger.write(leaving("matter-nothing"));

        assertThat(ledger.entries()).hasSize(1);
    }

    @DatabaseTest
    void keepsAsideWhatWasReplacedUntilTheModuleLeaves(TestDatabase database) {
        JpaLedger ledger = new JpaLedger(database.jpa());
        LedgerEntry old = entry("matter-one", "1.0.0", "a");
        LedgerEntry next = entry("matter-one", "1.1.0", "b");
        ledger.write(coming(old, ARCHIVE));
        ledger.write(new LedgerChange(
                act("matter-one", ModuleAct.Kind.UPGRADE), Optional.of(next), Optional.of(NEXT), List.of(old)));

        assertThat(ledger.entries()).containsExactly(next);
        assertThat(ledger.retained()).containsExactly(old);
        assertThat(ledger.archive(old.digest())).isPresent();

        ledger.write(leaving("matter-one"));
        assertThat(ledger.retained()).isEmpty();
        assertThat(ledger.archive(old.digest())).isEmpty();
        assertThat(ledger.archive(next.digest())).isEmpty();
    }

    @DatabaseTest
    void tellsTheHistoryOfOneModuleTheLatestFirst(TestDatabase database) {
        JpaLedger ledger = new JpaLedger(database.jpa());
        ledger.write(coming(entry("matter-one", "1.0.0", "a"), ARCHIVE));
        ledger.write(coming(entry("matter-two", "1.0.0", "b"), ARCHIVE));
        ModuleAct refused = new ModuleAct(
                "matter-one",
                ModuleAct.Kind.UPGRADE,
                Optional.of("1.0.0"),
                Optional.empty(),
                NOW.plusSeconds(1),
                "A001",
                Optional.of("长".repeat(700)));
        ledger.note(refused);

        List<ModuleAct> acts = ledger.acts(Optional.of("matter-one"), 10);

        assertThat(acts).extracting(ModuleAct::kind).containsExactly(ModuleAct.Kind.UPGRADE, ModuleAct.Kind.INSTALL);
        assertThat(acts.get(0).refusal())
                .hasValueSatisfying(
                        reason -> assertThat(reason).startsWith("长长").hasSize(600));
        assertThat(ledger.acts(Optional.empty(), 2)).hasSize(2);
    }

    private static LedgerChange coming(LedgerEntry entry, byte[] content) {
        return new LedgerChange(
                act(entry.name(), ModuleAct.Kind.INSTALL), Optional.of(entry), Optional.of(content), List.of());
    }

    private static LedgerChange leaving(String name) {
        return new LedgerChange(act(name, ModuleAct.Kind.UNINSTALL), Optional.empty(), Optional.empty(), List.of());
    }

    private static ModuleAct act(String name, ModuleAct.Kind kind) {
        return new ModuleAct(
                name, kind, Optional.empty(), Optional.of("1.0.0"), NOW, "local operator", Optional.empty());
    }

    private static LedgerEntry entry(String name, String version, String digit) {
        return new LedgerEntry(name, version, digit.repeat(64), ModuleRecord.Kind.MATTER, NOW, "local operator");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.aries.jpa.template.TransactionType;
import org.junit.jupiter.api.BeforeEach;
import org.tongban.cases.CaseState;
import org.tongban.cases.Channel;
import org.tongban.cases.Holders;
import org.tongban.engine.life.Waiting;
import org.tongban.form.Answers;
import org.tongban.hall.HallLevel;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Duty;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestDatabase;
import org.tongban.testkit.TestVault;
import org.tongban.vault.Sealed;

/** Some hundred cases of every kind: what the inbox finds, against what the rows say when each is looked at. */
@PersistenceUnderTest("cases-0.1")
class JpaInboxTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int CASES = 400;
    private static final List<String> PLACES = List.of(
            "/3204",
            "/3204/320402",
            "/3204/320412",
            "/3204/320402/320402002",
            "/3204/320402/320402004",
            "/3204/320412/320412100",
            "/3204/320402/320402002/320402002002",
            "/3204/320402/320402002/320402002003");
    private static final List<Set<String>> TURNS =
            List.of(Set.of("civil-affairs"), Set.of("human-resources"), Set.of("civil-affairs", "market-regulation"));
    private static final Narrow ALL = new Narrow(Optional.empty(), NOW, TODAY, Optional.empty(), Optional.empty());

    private final Random random = new Random(7);
    private final List<CaseRow> rows = new ArrayList<>();
    private JpaInbox inbox;

    @BeforeEach
    void fill(TestDatabase database) {
        inbox = new JpaInbox(database.jpa(), new TestVault());
        rows.clear();
        for (int i = 0; i < CASES; i++) {
            rows.add(row(i));
        }
        database.jpa().tx(TransactionType.Required, em -> rows.forEach(em::persist));
    }

    private CaseRow row(int serial) {
        CaseRow row = new CaseRow();
        row.number = String.format(Locale.ROOT, "32040220261124%06dX", serial);
        row.seq = 1;
        row.state = CaseState.ACCEPTED.name();
        row.matter = "matter-" + random.nextInt(3);
        row.department = "civil-affairs";
        row.definition = "0".repeat(64);
        row.hall = "320402002000";
        row.channel = Channel.ONLINE.name();
        row.hallScope = pick(PLACES);
        row.scope = pick(PLACES);
        Waiting.Queue queue = pick(List.of(Waiting.Queue.values()));
        HallLevel level = pick(List.of(HallLevel.values()));
        Waiting waiting = new Waiting(queue, level, "下一步", new LinkedHashSet<>(pick(TURNS)));
        row.waitingDuty = queue.name();
        row.waitingLevel = HeadMapping.number(level);
        row.waitingScope = queue.atHall() ? row.hallScope : row.scope;
        row.waitingDepartments = "," + String.join(",", waiting.departments()) + ",";
        row.waitingFor = waiting.words();
        HolderText.fill(row, holders(waiting.departments()));
        Shelf.fill(row, waiting);
        dates(row);
        Sealed content = new Seals(new TestVault()).content(row.number, new CaseContent(new Answers(Map.of()), "*某"));
        row.content = content.cipher();
        row.keyId = content.keyId();
        return row;
    }

    /** Many on one day, some without a date: pages break in the middle of a day too. */
    private void dates(CaseRow row) {
        int days = random.nextInt(8) - 3;
        boolean dated = random.nextInt(4) > 0;
        long end = NOW.toEpochMilli() + (days * 24L + 14) * 3_600_000;
        row.due = dated ? TODAY.plusDays(days).toString() : HeadMapping.NEVER;
        row.blueAt = dated ? end - 200_000_000 : Long.MAX_VALUE;
        row.yellowAt = dated ? end - 100_000_000 : Long.MAX_VALUE;
        row.redAt = dated ? end : Long.MAX_VALUE;
        row.breachAt = dated ? end + 90_000_000 : Long.MAX_VALUE;
        boolean stepLate = random.nextInt(6) == 0;
        long step = NOW.toEpochMilli() + (random.nextInt(5) - 3) * 50_000_000L;
        row.stepBlueAt = stepLate ? step - 20_000_000 : Long.MAX_VALUE;
        row.stepYellowAt = stepLate ? step - 10_000_000 : Long.MAX_VALUE;
        row.stepRedAt = stepLate ? step : Long.MAX_VALUE;
        row.litAt = Math.min(row.yellowAt, row.stepYellowAt);
        row.nextLightAt = Long.MAX_VALUE;
    }

    /** In some departments somebody has it, in others nobody; in different ones mostly different people. */
    private Holders holders(Set<String> departments) {
        Map<String, String> held = new LinkedHashMap<>();
        departments.stream()
                .sorted()
                .filter(department -> random.nextBoolean())
                .forEach(department -> held.put(department, "W" + random.nextInt(3)));
        return new Holders(held);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @DatabaseTest
    void everyPostFindsExactlyWhatItReaches(TestDatabase database) {
        for (Duty duty : List.of(Duty.WINDOW, Duty.HELPER, Duty.ACCEPTANCE, Duty.EXAMINATION, Duty.DECISION)) {
            for (String place : PLACES) {
                for (String department : List.of("", "civil-affairs", "market-regulation", "nobody")) {
                    check(duty, List.of(mandate(place, department)), ALL, row -> true);
                }
            }
        }
    }

    @DatabaseTest
    void casesFromBeforeTheChangelogStandOnTheSameShelves(TestDatabase database) throws SQLException, IOException {
        String shelves = "select case_number, waiting_desk, waiting_city, waiting_district, waiting_town from case_file"
                + " order by case_number";
        List<String> before = texts(database, shelves);
        execute(
                database,
                List.of("update case_file set waiting_desk = null, waiting_city = null, waiting_district = null,"
                        + " waiting_town = null"));
        assertThat(texts(database, shelves)).isNotEqualTo(before);
        execute(database, migration(database.kind()));
        assertThat(texts(database, shelves)).isEqualTo(before);
    }

    /** The statements by which the changelog fills the new columns. */
    private static List<String> migration(TestDatabase.Kind kind) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(JpaInboxTest.class.getResourceAsStream("/DB-INF/changelog.yaml"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String set = text.substring(
                    text.indexOf("id: cases-inbox"), text.indexOf("rollback:", text.indexOf("id: cases-inbox")));
            return Pattern.compile("- sql:\\s+(?:dbms: (\\w+)\\s+)?sql: \"(update [^\"]+)\"")
                    .matcher(set)
                    .results()
                    .filter(found -> found.group(1) == null
                            || found.group(1).equals(kind.name().toLowerCase(Locale.ROOT)))
                    .map(found -> found.group(2))
                    .toList();
        }
    }

    private static void execute(TestDatabase database, List<String> statements) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private static List<String> texts(TestDatabase database, String select) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(select)) {
            while (found.next()) {
                texts.add(found.getString(1) + "|" + found.getString(2) + "|" + found.getString(3) + "|"
                        + found.getString(4) + "|" + found.getString(5));
            }
        }
        return texts;
    }

    @DatabaseTest
    void postsThatOverlapListACaseOnce(TestDatabase database) {
        check(
                Duty.EXAMINATION,
                List.of(
                        mandate("/3204/320402", "civil-affairs"),
                        mandate("/3204/320402/320402002", ""),
                        mandate("/3204/320402", "market-regulation"),
                        mandate("/3204/320402/320402002/320402002002", "human-resources")),
                ALL,
                row -> true);
    }

    @DatabaseTest
    void filtersNarrowAndNeverWiden(TestDatabase database) {
        long now = NOW.toEpochMilli();
        narrow(
                Optional.of(Narrow.LightColumn.BLUE),
                Optional.empty(),
                Optional.empty(),
                row -> Math.min(row.blueAt, row.stepBlueAt) <= now);
        narrow(
                Optional.of(Narrow.LightColumn.YELLOW),
                Optional.empty(),
                Optional.empty(),
                row -> Math.min(row.yellowAt, row.stepYellowAt) <= now);
        narrow(
                Optional.of(Narrow.LightColumn.RED),
                Optional.empty(),
                Optional.empty(),
                row -> Math.min(row.redAt, row.stepRedAt) <= now);
        narrow(Optional.of(Narrow.LightColumn.BREACH), Optional.empty(), Optional.empty(), row -> row.breachAt <= now);
        narrow(Optional.empty(), Optional.of("matter-1"), Optional.empty(), row -> row.matter.equals("matter-1"));
        narrow(Optional.empty(), Optional.empty(), Optional.of(""), JpaInboxTest::unclaimed);
        narrow(
                Optional.empty(),
                Optional.empty(),
                Optional.of("W1"),
                row -> HolderText.read(row).workNumbers().contains("W1"));
    }

    /** Nobody in civil affairs has it; the windows, which take everything, look for what nobody has at all. */
    private static boolean unclaimed(CaseRow row) {
        boolean window = row.waitingDuty.equals(Waiting.Queue.WINDOW.name())
                || row.waitingDuty.equals(Waiting.Queue.COUNTER.name());
        Holders holders = HolderText.read(row);
        return window
                ? holders.workNumbers().isEmpty()
                : holders.of("civil-affairs").isEmpty();
    }

    private void narrow(
            Optional<Narrow.LightColumn> light,
            Optional<String> matter,
            Optional<String> holder,
            Predicate<CaseRow> expected) {
        Narrow narrow = new Narrow(light, NOW, TODAY, matter, holder);
        for (String place : List.of("/3204", "/3204/320402", "/3204/320402/320402002/320402002002")) {
            check(Duty.EXAMINATION, List.of(mandate(place, "civil-affairs")), narrow, expected);
            check(Duty.WINDOW, List.of(mandate(place, "")), narrow, expected);
        }
    }

    private static Mandate mandate(String place, String department) {
        ScopePath scope = new ScopePath(place);
        return new Mandate(
                scope,
                org.tongban.engine.life.Authority.level(scope),
                Optional.of(department).filter(key -> !key.isEmpty()));
    }

    /** All pages, one after the other. */
    private void check(Duty duty, List<Mandate> mandates, Narrow narrow, Predicate<CaseRow> filter) {
        List<String> found = new ArrayList<>();
        Optional<JpaCaseLists.After> after = Optional.empty();
        do {
            List<Listed> page = inbox.find(Waiting.Queue.of(duty), mandates, narrow, after, 7);
            page.forEach(listed -> found.add(listed.head().number().value()));
            after = page.stream()
                    .reduce((one, other) -> other)
                    .map(last -> new JpaCaseLists.After(
                            last.head().due().map(LocalDate::toString).orElse(HeadMapping.NEVER),
                            0,
                            last.head().number().value()));
        } while (after.isPresent());
        assertThat(found)
                .as("%s %s %s", duty, mandates, narrow)
                .containsExactlyElementsOf(rows.stream()
                        .filter(row -> Waiting.Queue.of(duty).contains(Waiting.Queue.valueOf(row.waitingDuty)))
                        .filter(row -> mandates.stream().anyMatch(mandate -> reaches(mandate, row)))
                        .filter(filter)
                        .sorted(Comparator.comparing((CaseRow row) -> row.due).thenComparing(row -> row.number))
                        .map(row -> row.number)
                        .toList());
    }

    private static boolean reaches(Mandate mandate, CaseRow row) {
        return mandate.scope().covers(new ScopePath(row.waitingScope))
                && row.waitingLevel >= HeadMapping.number(mandate.level())
                && mandate.department()
                        .map(key -> row.waitingDepartments.contains("," + key + ","))
                        .orElse(true);
    }
}

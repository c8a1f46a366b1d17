// SPDX-License-Identifier: Apache-2.0
package org.tongban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tongban.engine.codes.CodeCheck;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Duty;

/** The tables themselves: everything in them is synthetic and holds. */
class TablesTest {
    private static final Path DIVISIONS =
            Path.of("..", "changzhou", "src", "main", "resources", "DIVISION-INF", "divisions.csv");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void peopleHaveSyntheticCodesThatHold() {
        assertThat(rows("people.csv")).allSatisfy(cells -> {
            assertThat(cells).hasSize(7);
            assertThat(CodeCheck.of(cells.get(0), TODAY).valid())
                    .as(cells.get(0))
                    .isTrue();
            assertThat(cells.get(0)).contains("320499");
            assertThat(cells.get(2)).matches("1380000[0-9]{4}|0519-0000[0-9]{4}");
        });
        assertThat(column("people.csv", 0)).doesNotHaveDuplicates();
    }

    @Test
    void everyDivisionExists() throws IOException {
        Set<String> known = Files.readAllLines(DIVISIONS).stream()
                .map(line -> Resource.cells(line).get(0))
                .collect(Collectors.toSet());
        Stream<String> named = Stream.of(column("people.csv", 3), column("people.csv", 4), column("staff.csv", 3))
                .flatMap(List::stream);
        assertThat(named.filter(code -> !code.isEmpty())
                        .map(code -> DivisionCode.of(code).value()))
                .isSubsetOf(known);
    }

    @Test
    void staffHaveKnownDutiesAndOneNameEach() {
        List<String> labels = Arrays.stream(Duty.values()).map(Duty::label).toList();
        assertThat(rows("staff.csv")).allSatisfy(cells -> assertThat(cells).hasSize(8));
        assertThat(column("staff.csv", 2)).isSubsetOf(labels);
        Map<String, Set<String>> names = new HashMap<>();
        rows("staff.csv")
                .forEach(cells -> names.computeIfAbsent(cells.get(0), any -> new HashSet<>())
                        .add(cells.get(1)));
        assertThat(names.values()).allSatisfy(one -> assertThat(one).hasSize(1));
    }

    @Test
    void nobodyDecidesWhatHeExaminedExceptUnderAWindowAuthorisation() {
        Map<String, Set<String>> duties = new HashMap<>();
        rows("staff.csv").stream()
                .filter(cells -> cells.get(7).isEmpty())
                .forEach(cells -> duties.computeIfAbsent(cells.get(0), any -> new HashSet<>())
                        .add(cells.get(2)));
        assertThat(duties.values())
                .noneMatch(held -> held.contains(Duty.DECISION.label()) && held.contains(Duty.EXAMINATION.label()));
    }

    @Test
    void windowAuthorisationsHaveADepartmentAndAnEndAndBelongToClerks() {
        List<String> clerks = rows("staff.csv").stream()
                .filter(cells -> cells.get(2).equals(Duty.WINDOW.label()))
                .map(cells -> cells.get(0))
                .toList();
        assertThat(rows("staff.csv").stream().filter(cells -> !cells.get(7).isEmpty()))
                .isNotEmpty()
                .allSatisfy(cells -> {
                    assertThat(LocalDate.parse(cells.get(7))).isAfter(TODAY);
                    assertThat(cells.get(4)).isNotEmpty();
                    assertThat(clerks).contains(cells.get(0));
                });
    }

    @Test
    void everyDepartmentOfTianningHasTwoExaminersAndAnEditor() {
        for (String department : List.of("civil-affairs", "market-regulation", "human-resources")) {
            assertThat(lasting("320402", department, Duty.EXAMINATION)).hasSizeGreaterThanOrEqualTo(2);
            assertThat(lasting("320402", department, Duty.MATTER_EDITOR)).hasSize(1);
        }
        assertThat(lasting("320402", "", Duty.PUBLISHER)).hasSize(1);
        assertThat(lasting("320402", "", Duty.SUPERVISOR)).hasSize(1);
    }

    private static List<List<String>> lasting(String division, String department, Duty duty) {
        return rows("staff.csv").stream()
                .filter(cells -> cells.get(3).equals(division)
                        && cells.get(4).equals(department)
                        && cells.get(2).equals(duty.label())
                        && cells.get(7).isEmpty())
                .toList();
    }

    private static List<List<String>> rows(String table) {
        return Resource.rows(table).stream().map(Resource::cells).toList();
    }

    private static List<String> column(String table, int number) {
        return rows(table).stream().map(cells -> cells.get(number)).toList();
    }
}

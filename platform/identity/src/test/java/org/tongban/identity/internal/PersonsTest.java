// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.NewPerson;
import org.tongban.identity.Person;
import org.tongban.identity.RegisterOutcome;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("identity-0.1")
class PersonsTest {
    private static final String HALL = "192.0.2.1";

    @TempDir
    private Path folder;

    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");
    private Node node;

    @BeforeEach
    void start(TestDatabase database) {
        node = new Node(database.jpa(), clock, folder);
    }

    @DatabaseTest
    void findsAPersonWithEverythingThatFormsNeed(TestDatabase database) {
        DivisionCode community = new DivisionCode("320402002002");
        node.persons.register(new NewPerson(
                "32049919750101003x", " 林示例 ", "138 0000 0024", "", Optional.of(community), Optional.empty()));

        Person found = node.persons.findByCode(" 32049919750101003x").orElseThrow();
        assertThat(found.code()).isEqualTo("32049919750101003X");
        assertThat(found.name()).isEqualTo("林示例");
        assertThat(found.phone()).isEqualTo("13800000024");
        assertThat(found.birthDate()).contains(LocalDate.of(1975, 1, 1));
        assertThat(found.household()).contains(community);
        assertThat(found.residence()).isEmpty();
        assertThat(node.persons.find(found.ref())).contains(found);
        assertThat(node.persons.findByCode("320499199001010016")).isEmpty();
    }

    @DatabaseTest
    void registersACodeOnce(TestDatabase database) {
        assertThat(node.persons.register(Node.person(Node.ID))).isInstanceOf(RegisterOutcome.Registered.class);
        assertThat(node.persons.register(Node.person(Node.ID))).isEqualTo(new RegisterOutcome.AlreadyRegistered());
        assertThat(node.persons.register(Node.person("x" + Node.ID))).isInstanceOf(RegisterOutcome.Invalid.class);
    }

    @DatabaseTest
    void tenRegisterFromOneAddressInAnHour(TestDatabase database) {
        for (int i = 0; i < 20; i++) {
            assertThat(node.persons.register(Node.person("x"), HALL)).isInstanceOf(RegisterOutcome.Invalid.class);
        }
        assertThat(node.persons.register(Node.person(Node.ID), HALL)).isInstanceOf(RegisterOutcome.Registered.class);
        for (int i = 1; i < Node.REMOTE_REGISTRATIONS; i++) {
            assertThat(node.persons.register(Node.person(Node.ID), HALL))
                    .isEqualTo(new RegisterOutcome.AlreadyRegistered());
        }
        Instant until = clock.instant().plus(Duration.ofHours(1));
        NewPerson next = Node.person("320499199001010016");
        assertThat(node.persons.register(next, HALL)).isEqualTo(new RegisterOutcome.TooMany(until));
        assertThat(node.persons.register(next)).isInstanceOf(RegisterOutcome.Registered.class);
        assertThat(node.persons.register(Node.person(Node.ID), "192.0.2.2"))
                .isEqualTo(new RegisterOutcome.AlreadyRegistered());
        clock.advance(Duration.ofHours(1));
        assertThat(node.persons.register(next, HALL)).isEqualTo(new RegisterOutcome.AlreadyRegistered());
    }

    @DatabaseTest
    void ofManyAtOnceOnTwoNodesOneRegisters(TestDatabase database) {
        Node other = new Node(database.otherNode(), clock, folder);
        List<RegisterOutcome> outcomes =
                Together.run(6, i -> (i % 2 == 0 ? node : other).persons.register(Node.person(Node.ID)));

        assertThat(outcomes.stream().filter(RegisterOutcome.Registered.class::isInstance))
                .hasSize(1);
        assertThat(outcomes.stream().filter(RegisterOutcome.AlreadyRegistered.class::isInstance))
                .hasSize(5);
        assertThat(other.persons.findByCode(Node.ID)).isEqualTo(node.persons.findByCode(Node.ID));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.registersimulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongban.identity.Person;
import org.tongban.identity.PersonKind;
import org.tongban.identity.PersonRef;
import org.tongban.registersimulator.internal.SimulatedRegister.Answer;

class SimulatedRegisterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private final SimulatedRegister register = new SimulatedRegister();
    private final Person person = new Person(
            new PersonRef(new UUID(1, 1)),
            PersonKind.NATURAL,
            "320499200002290035",
            "示例",
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void saysOfEverybodyWhatWasSet() {
        assertThat(register.facts(person, DAY)).contains(Map.of("employeePension", false));
        register.answer(Answer.INSURED);
        assertThat(register.facts(person, DAY)).contains(Map.of("employeePension", true));
    }

    @Test
    void mayKnowNothingOrSayNothing() {
        register.answer(Answer.UNKNOWN);
        assertThat(register.facts(person, DAY)).contains(Map.of());
        register.answer(Answer.SILENT);
        assertThat(register.facts(person, DAY)).isEmpty();
    }
}

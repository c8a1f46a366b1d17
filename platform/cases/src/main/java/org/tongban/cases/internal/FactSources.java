// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tongban.identity.Person;
import org.tongban.matter.AutomaticRule;
import org.tongban.register.Register;

/** The registers that are there. Each is asked once for a decision, for what its rule declares and nothing else. */
@Component(service = FactSources.class)
public final class FactSources {
    private final Map<String, Register> registers = new ConcurrentHashMap<>();

    /**
     * A register comes.
     *
     * @param register with its name
     */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addRegister(Register register) {
        registers.put(register.name(), register);
    }

    /**
     * A register goes.
     *
     * @param register that came before
     */
    public void removeRegister(Register register) {
        registers.remove(register.name(), register);
    }

    /** What the registers of a rule know; what is not known, and what no register that is there knows, is left out. */
    Map<String, Object> facts(AutomaticRule rule, Person person, LocalDate day) {
        Map<String, Map<String, Object>> said = new LinkedHashMap<>();
        Map<String, Object> facts = new LinkedHashMap<>();
        rule.facts()
                .forEach(fact -> Optional.ofNullable(
                                said.computeIfAbsent(fact.register(), name -> ask(name, person, day))
                                        .get(fact.asked()))
                        .ifPresent(value -> facts.put(fact.fact(), value)));
        return facts;
    }

    private Map<String, Object> ask(String name, Person person, LocalDate day) {
        return Optional.ofNullable(registers.get(name))
                .flatMap(register -> register.facts(person, day))
                .orElse(Map.of());
    }
}

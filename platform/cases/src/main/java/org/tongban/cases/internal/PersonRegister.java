// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Person;
import org.tongban.register.Register;

/** What the platform itself knows of an applicant: code, age, household and residence. */
@Component
public final class PersonRegister implements Register {
    @Override
    public String name() {
        return "person";
    }

    @Override
    public String label() {
        return "平台实名登记";
    }

    @Override
    public Optional<Map<String, Object>> facts(Person person, LocalDate day) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", person.code());
        facts.put("name", person.name());
        person.birthDate().ifPresent(birth -> {
            facts.put("birthDate", birth.toString());
            facts.put("age", (long) Period.between(birth, day).getYears());
        });
        person.household().map(DivisionCode::value).ifPresent(code -> facts.put("household", code));
        person.residence().map(DivisionCode::value).ifPresent(code -> facts.put("residence", code));
        return Optional.of(facts);
    }
}

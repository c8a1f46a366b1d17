// SPDX-License-Identifier: Apache-2.0
package org.tongban.registersimulator.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.tongban.identity.Person;
import org.tongban.register.Register;

/** Says the same of everybody: what was set on the page. It keeps nothing about the people it is asked for. */
@Component(service = {SimulatedRegister.class, Register.class})
public final class SimulatedRegister implements Register {
    private volatile Answer answer = Answer.NOT_INSURED;

    /** What the register says of everybody. */
    public enum Answer {
        /** Nobody pays into the pension of employees. */
        NOT_INSURED("没有参加职工养老保险"),
        /** Everybody pays. */
        INSURED("正在参加职工养老保险"),
        /** Nothing is known of anybody. */
        UNKNOWN("查无此人"),
        /** It does not answer. */
        SILENT("登记库没有应答");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        /**
         * The answer in words.
         *
         * @return short Chinese text
         */
        public String label() {
            return label;
        }
    }

    Answer answer() {
        return answer;
    }

    void answer(Answer now) {
        answer = now;
    }

    @Override
    public String name() {
        return "social-insurance";
    }

    @Override
    public String label() {
        return "社会保险参保登记库（模拟）";
    }

    @Override
    public Optional<Map<String, Object>> facts(Person person, LocalDate day) {
        return switch (answer) {
            case NOT_INSURED -> Optional.of(Map.of("employeePension", false));
            case INSURED -> Optional.of(Map.of("employeePension", true));
            case UNKNOWN -> Optional.of(Map.of());
            case SILENT -> Optional.empty();
        };
    }
}

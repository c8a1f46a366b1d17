// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongban.device.CardReader;
import org.tongban.device.Outcome;
import org.tongban.form.FieldError;
import org.tongban.identity.NewPerson;
import org.tongban.identity.Person;
import org.tongban.identity.RegisterOutcome;
import org.tongban.page.PageRequest;

/**
 * Finds or registers an applicant.
 *
 * @param person who it is
 * @param input what was typed, to be shown again
 * @param errors what is wrong
 */
public record Lookup(Optional<Person> person, IntakeView.SlotInput input, List<FieldError> errors) {
    /** Leads the names of the fields. */
    public static final String CODE = "code-";

    /** Leads the name of the field with a name. */
    public static final String NAME = "name-";

    private static final String PHONE = "phone-";

    /**
     * Finds somebody by the code of the card.
     *
     * @param office knows the persons
     * @param slot the place of the applicant
     * @param request brings the code
     * @return the person, or the fields to register one
     */
    public static Lookup find(Office office, int slot, PageRequest request) {
        String code = request.parameter(CODE + slot);
        if (code.isEmpty()) {
            return wrong(slot, input(slot, request, false), "请先读证，或者输入证件号。");
        }
        return office.persons()
                .findByCode(code)
                .map(Lookup::found)
                .orElseGet(() -> wrong(slot, input(slot, request, true), "还没有登记过这个证件号。请核对姓名，登记后接着办。"));
    }

    /**
     * Registers somebody who is not known yet.
     *
     * @param office registers
     * @param slot the place of the applicant
     * @param request brings code, name and phone
     * @return the person, or what is wrong
     */
    public static Lookup register(Office office, int slot, PageRequest request) {
        IntakeView.SlotInput input = input(slot, request, true);
        RegisterOutcome outcome = office.persons()
                .register(new NewPerson(
                        input.code(), input.name(), input.phone(), "", Optional.empty(), Optional.empty()));
        if (outcome instanceof RegisterOutcome.Registered registered) {
            return found(registered.person());
        } else if (outcome instanceof RegisterOutcome.Invalid invalid) {
            return wrong(
                    slot,
                    input,
                    invalid.errors().stream().map(FieldError::message).collect(Collectors.joining(" ")));
        }
        return office.persons()
                .findByCode(input.code())
                .map(Lookup::found)
                .orElseGet(() -> wrong(slot, input, "这个证件号刚刚有人登记。请再点一次“查找”。"));
    }

    /**
     * Finds the person whose card lies on the reader.
     *
     * @param office knows persons
     * @param slot the place among the applicants
     * @param request keeps what was typed when the card cannot be read
     * @param reader of the window
     * @return the person, or what to do
     */
    public static Lookup read(Office office, int slot, PageRequest request, CardReader reader) {
        Outcome<CardReader.Card> outcome = reader.read();
        if (outcome instanceof Outcome.Failed<CardReader.Card> failed) {
            return wrong(slot, input(slot, request, false), failed.reason());
        }
        CardReader.Card card = ((Outcome.Done<CardReader.Card>) outcome).value();
        return office.persons()
                .findByCode(card.code())
                .map(Lookup::found)
                .orElseGet(() -> wrong(
                        slot,
                        new IntakeView.SlotInput(true, card.code(), card.name(), ""),
                        "读到了身份证，这位还没有登记过。请核对姓名，登记后接着办。"));
    }

    private static Lookup found(Person person) {
        return new Lookup(Optional.of(person), IntakeView.SlotInput.EMPTY, List.of());
    }

    private static Lookup wrong(int slot, IntakeView.SlotInput input, String message) {
        return new Lookup(Optional.empty(), input, List.of(new FieldError(Shortfall.APPLICANT + slot, message)));
    }

    private static IntakeView.SlotInput input(int slot, PageRequest request, boolean registering) {
        return new IntakeView.SlotInput(
                registering,
                request.parameter(CODE + slot),
                request.parameter(NAME + slot),
                request.parameter(PHONE + slot));
    }
}

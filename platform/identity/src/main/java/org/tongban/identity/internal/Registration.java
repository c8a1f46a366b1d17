// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.tongban.form.FieldError;
import org.tongban.identity.NewPerson;
import org.tongban.identity.Person;
import org.tongban.identity.PersonRef;

/**
 * What somebody typed to register, checked.
 *
 * @param person normalised; to be used only when there are no errors
 * @param errors at most one for each field
 */
record Registration(Person person, List<FieldError> errors) {
    private static final int LONGEST_NAME = 100;
    private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]");

    static Registration of(NewPerson typed, LocalDate today) {
        IdentityNumber number = IdentityNumber.of(typed.code(), today);
        String name = typed.name().strip();
        String phone = phone(typed.phone());
        List<FieldError> errors = new ArrayList<>();
        number.fault().ifPresent(fault -> errors.add(new FieldError("code", fault)));
        if (name.isEmpty()) {
            errors.add(new FieldError("name", "请填写姓名或单位名称，与证件上的一致。"));
        } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            errors.add(new FieldError("name", "姓名或单位名称最长 100 个字，不要换行。"));
        }
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            errors.add(new FieldError("phone", "手机号是 11 位数字，请再看一遍。座机请写上区号，例如 0519-12345678。"));
        }
        if (!typed.password().isEmpty()) {
            PasswordRules.fault(typed.password(), number.code(), phone)
                    .ifPresent(fault -> errors.add(new FieldError("password", fault)));
        }
        Person person = new Person(
                new PersonRef(UUID.randomUUID()),
                number.kind(),
                number.code(),
                name,
                phone,
                number.birthDate(),
                typed.household(),
                typed.residence());
        return new Registration(person, errors);
    }

    /** People write mobile numbers in groups. */
    private static String phone(String typed) {
        String close = BLANKS.matcher(typed).replaceAll("");
        return close.startsWith("1") ? close.replace("-", "") : close;
    }

    @Override
    public String toString() {
        return "Registration" + errors;
    }
}

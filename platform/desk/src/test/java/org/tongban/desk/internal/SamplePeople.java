// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tongban.form.FieldError;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.NewPerson;
import org.tongban.identity.Person;
import org.tongban.identity.PersonKind;
import org.tongban.identity.PersonRef;
import org.tongban.identity.PersonService;
import org.tongban.identity.Post;
import org.tongban.identity.RegisterOutcome;

/** Applicants and staff; all numbers are synthetic. */
public final class SamplePeople implements PersonService {
    /** An applicant whom the register knows. */
    public static final Person WANG = person("320499194303120242", "王秀英", 1);
    /** Another one. */
    public static final Person LI = person("320499199406180136", "李晨", 2);
    /** A clerk of a street. */
    public static final Caller.Staff CLERK =
            staff("T0402-07", "/3204/320402/320402002", Optional.empty(), "红梅街道便民服务中心", Duty.WINDOW);
    /** Examines at the street. */
    public static final Caller.Staff EXAMINER =
            staff("T0402-11", "/3204/320402/320402002", Optional.of("civil-affairs"), "红梅街道民政办（示例）", Duty.EXAMINATION);
    /** Decides in the district. */
    public static final Caller.Staff DECIDER =
            staff("T0402-09", "/3204/320402", Optional.of("civil-affairs"), "天宁区民政局（示例）", Duty.DECISION);
    /** Has no duty at the desk. */
    public static final Caller.Staff AUDITOR = staff("A0400-01", "/3204", Optional.empty(), "常州市（示例）", Duty.AUDITOR);

    private final List<Person> persons = new ArrayList<>(List.of(WANG, LI));

    private static Person person(String code, String name, int number) {
        return new Person(
                new PersonRef(new UUID(4L << 12, Long.MIN_VALUE + number)),
                PersonKind.NATURAL,
                code,
                name,
                "13800000000",
                Optional.of(LocalDate.of(1943, 3, 12)),
                Optional.of(DivisionCode.of("320402002003")),
                Optional.empty());
    }

    /**
     * A member of staff.
     *
     * @param number work number
     * @param scope of the posts
     * @param department of the posts
     * @param office of the posts
     * @param duties one post each
     * @return the caller
     */
    public static Caller.Staff staff(
            String number, String scope, Optional<String> department, String office, Duty... duties) {
        return new Caller.Staff(
                number,
                "示例同事",
                Arrays.stream(duties)
                        .map(duty -> new Post(duty, new ScopePath(scope), department, office, Optional.empty()))
                        .toList());
    }

    @Override
    public RegisterOutcome register(NewPerson person) {
        if (person.name().isBlank()) {
            return new RegisterOutcome.Invalid(List.of(new FieldError("name", "请填写姓名。")));
        }
        Person registered = person(person.code(), person.name(), persons.size() + 1);
        persons.add(registered);
        return new RegisterOutcome.Registered(registered);
    }

    @Override
    public Optional<Person> find(PersonRef ref) {
        return persons.stream().filter(person -> person.ref().equals(ref)).findFirst();
    }

    @Override
    public Optional<Person> findByCode(String code) {
        return persons.stream().filter(person -> person.code().equals(code)).findFirst();
    }
}

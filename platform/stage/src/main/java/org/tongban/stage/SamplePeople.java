// SPDX-License-Identifier: Apache-2.0
package org.tongban.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tongban.cases.Applicant;
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
import org.tongban.matter.Matter;

/** Applicants and staff of the sample city. All of them are invented; staff are competent for the whole city. */
public final class SamplePeople implements PersonService {
    private static final String ID = "320499194303120242";
    private static final String CREDIT_CODE = "91320499MA9900052F";
    private static final int MOST = 9;

    private final List<Person> natural = people(PersonKind.NATURAL, "王秀英（示例）");
    private final List<Person> legal = people(PersonKind.LEGAL, "示例贸易有限公司");

    private static List<Person> people(PersonKind kind, String name) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(number -> new Person(
                        new PersonRef(new UUID(kind == PersonKind.NATURAL ? 1 : 2, number)),
                        kind,
                        kind == PersonKind.NATURAL ? ID : CREDIT_CODE,
                        number == 1 ? name : name + number,
                        "13800000000",
                        kind == PersonKind.NATURAL ? Optional.of(LocalDate.of(1943, 3, 12)) : Optional.empty(),
                        Optional.of(DivisionCode.of("320402002002")),
                        Optional.empty()))
                .toList();
    }

    /**
     * As many as the matter wants, in its roles; persons where the matter is open to both.
     *
     * @param matter that they apply for
     * @return at least one
     */
    public List<Applicant> applicants(Matter matter) {
        List<Person> kind = matter.audience().contains(Matter.Audience.NATURAL_PERSON) ? natural : legal;
        List<String> roles = matter.applicants().roles();
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, Math.max(1, matter.applicants().min())); i++) {
            applicants.add(new Applicant(kind.get(i).ref(), i < roles.size() ? roles.get(i) : ""));
        }
        return applicants;
    }

    /**
     * A person who has signed in.
     *
     * @param ref of one of these people
     * @return the caller
     */
    public Caller.Citizen citizen(PersonRef ref) {
        Person person = find(ref).orElseThrow();
        return new Caller.Citizen(ref, person.maskedName(), person.kind());
    }

    /**
     * The clerk at the window.
     *
     * @return signed in
     */
    public Caller.Staff clerk() {
        return staff("T0001", Duty.WINDOW, "综合窗口（示例）");
    }

    /**
     * The officer who accepts where the department does it itself.
     *
     * @return signed in
     */
    public Caller.Staff accepter() {
        return staff("A0001", Duty.ACCEPTANCE, "受理岗（示例）");
    }

    /**
     * One of the officers who examine.
     *
     * @param number from 1
     * @return signed in
     */
    public Caller.Staff examiner(int number) {
        return staff("E000" + number, Duty.EXAMINATION, "审查岗（示例）");
    }

    /**
     * One of the officers who decide.
     *
     * @param number from 1
     * @return signed in
     */
    public Caller.Staff decider(int number) {
        return staff("D000" + number, Duty.DECISION, "决定岗（示例）");
    }

    private static Caller.Staff staff(String workNumber, Duty duty, String office) {
        Post post = new Post(duty, new ScopePath("/3204"), Optional.empty(), office, Optional.empty());
        return new Caller.Staff(workNumber, "示例同事", List.of(post));
    }

    @Override
    public RegisterOutcome register(NewPerson person) {
        throw new UnsupportedOperationException("Nobody registers in a rehearsal");
    }

    @Override
    public Optional<Person> find(PersonRef ref) {
        return java.util.stream.Stream.concat(natural.stream(), legal.stream())
                .filter(person -> person.ref().equals(ref))
                .findFirst();
    }

    @Override
    public Optional<Person> findByCode(String code) {
        return Optional.empty();
    }
}

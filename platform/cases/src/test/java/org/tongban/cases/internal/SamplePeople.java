// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

/** Applicants and staff of the sample city; all numbers are synthetic. */
final class SamplePeople implements PersonService {
    static final String NAME = "示例老人王";
    static final String ID = "320499194303120242";
    static final String PHONE = "13800000000";
    static final PersonRef WANG = new PersonRef(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    static final Caller.Citizen CITIZEN = new Caller.Citizen(WANG, NAME, PersonKind.NATURAL);
    static final Caller.Citizen OTHER = new Caller.Citizen(
            new PersonRef(UUID.fromString("00000000-0000-4000-8000-000000000002")), "示例旁人", PersonKind.NATURAL);
    static final Caller.Staff WINDOW =
            staff("T0402-07", Duty.WINDOW, "/3204/320402/320402002", Optional.empty(), "红梅街道便民服务中心");
    static final Caller.Staff HELPER =
            staff("V0402-01", Duty.HELPER, "/3204/320402/320402002/320402002002", Optional.empty(), "红梅社区便民服务站");
    static final Caller.Staff EXAMINER = civil("W0412-01", Duty.EXAMINATION, "/3204/320412/320412100");
    static final Caller.Staff DECIDER = civil("W0412-09", Duty.DECISION, "/3204/320412");
    static final Caller.Staff SURVEYOR =
            staff("H0412-01", Duty.EXAMINATION, "/3204/320412/320412100", Optional.of("housing"), "住房和城乡建设局（示例）");
    static final Caller.Staff TIANNING_DECIDER = civil("T0402-09", Duty.DECISION, "/3204/320402");

    private final Map<PersonRef, Person> persons = new ConcurrentHashMap<>();

    SamplePeople() {
        persons.put(
                WANG,
                new Person(
                        WANG,
                        PersonKind.NATURAL,
                        ID,
                        NAME,
                        PHONE,
                        Optional.of(LocalDate.of(1943, 3, 12)),
                        Optional.of(SamplePlaces.WUJIN_VILLAGE),
                        Optional.empty()));
    }

    private static Caller.Staff civil(String workNumber, Duty duty, String scope) {
        return staff(workNumber, duty, scope, Optional.of("civil-affairs"), "民政局（示例）");
    }

    static Caller.Staff staff(String workNumber, Duty duty, String scope, Optional<String> department, String office) {
        Post post = new Post(duty, new ScopePath(scope), department, office, Optional.empty());
        return new Caller.Staff(workNumber, "示例同事", List.of(post));
    }

    @Override
    public RegisterOutcome register(NewPerson person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Person> find(PersonRef ref) {
        return Optional.ofNullable(persons.get(ref));
    }

    @Override
    public Optional<Person> findByCode(String code) {
        return persons.values().stream().filter(one -> one.code().equals(code)).findFirst();
    }
}

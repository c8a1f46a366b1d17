// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.identity.NewPerson;
import org.tongban.identity.Person;
import org.tongban.identity.PersonKind;
import org.tongban.identity.PersonRef;
import org.tongban.identity.PersonService;
import org.tongban.identity.RegisterOutcome;
import org.tongban.identity.SignInOutcome;
import org.tongban.identity.SignInService;
import org.tongban.identity.StaffService;

/** One registered person, who signs in with the password {@code right}, and two members of staff. */
final class SamplePeople implements PersonService, SignInService, StaffService {
    static final String CODE = "320499194303120242";

    private final List<NewPerson> registered = new ArrayList<>();
    private final List<String> signedOut = new ArrayList<>();

    List<NewPerson> registered() {
        return registered;
    }

    List<String> signedOut() {
        return signedOut;
    }

    @Override
    public RegisterOutcome register(NewPerson person) {
        if (person.code().equals(CODE)) {
            return new RegisterOutcome.AlreadyRegistered();
        }
        if (person.code().length() != CODE.length()) {
            return new RegisterOutcome.Invalid(List.of(new FieldError("code", "身份证号是 18 位。")));
        }
        registered.add(person);
        return new RegisterOutcome.Registered(person(person.code(), person.name()));
    }

    @Override
    public Optional<Person> find(PersonRef ref) {
        return Optional.empty();
    }

    @Override
    public Optional<Person> findByCode(String code) {
        return code.equals(CODE) ? Optional.of(person(code, "王示例")) : Optional.empty();
    }

    private static Person person(String code, String name) {
        return new Person(
                People.WANG.person(),
                PersonKind.NATURAL,
                code,
                name,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public SignInOutcome signIn(String account, String password, String remote) {
        return switch (password) {
            case "right" -> new SignInOutcome.SignedIn("fresh-token", People.WANG);
            case "locked" -> new SignInOutcome.Locked(Instant.parse("2026-11-24T06:04:10Z"));
            default -> new SignInOutcome.WrongCredentials();
        };
    }

    @Override
    public Caller caller(String token) {
        return Caller.ANONYMOUS;
    }

    @Override
    public void signOut(String token) {
        signedOut.add(token);
    }

    @Override
    public StaffImport importCsv(Caller caller, String csv) {
        return csv.contains("T0402-01")
                ? new StaffImport(
                        List.of(
                                new ImportedAccount("T0402-01", Optional.of("pine-river-41")),
                                new ImportedAccount("T0402-02", Optional.empty())),
                        List.of())
                : new StaffImport(
                        List.of(),
                        List.of(
                                new FieldError("line 2, duty", "没有这个职责。"),
                                new FieldError("line 3, division", "没有这个区划。")));
    }

    @Override
    public List<StaffMember> list(Caller caller, String after, int limit) {
        return List.of(member("T0402-01"), member("T0402-02")).stream()
                .filter(one -> one.workNumber().compareTo(after) > 0)
                .toList();
    }

    @Override
    public Optional<StaffMember> find(String workNumber) {
        return workNumber.equals("T0402-01") ? Optional.of(member(workNumber)) : Optional.empty();
    }

    private static StaffMember member(String number) {
        return new StaffMember(number, "示例人员", People.CLERK.posts(), true);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongban.form.FieldError;
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
import org.tongban.identity.SignInOutcome;
import org.tongban.identity.SignInService;

/** A citizen, a clerk and an administrator; the password of each is {@code right}. */
final class SamplePeople implements SignInService, PersonService {
    static final String CITIZEN = "320499194303120242";
    static final String CLERK = "T0402-07";
    static final String ADMIN = "ADMIN-01";
    static final String LOCKED = "T0402-99";

    final List<NewPerson> registered = new ArrayList<>();

    private final Map<String, Caller> accounts = new HashMap<>(Map.of(
            CITIZEN, citizen("王秀英（示例）"),
            CLERK, staff(CLERK, Duty.WINDOW),
            ADMIN, staff(ADMIN, Duty.SYSTEM_ADMIN)));
    private final Map<String, Caller> sessions = new HashMap<>();

    private static Caller citizen(String name) {
        return new Caller.Citizen(new PersonRef(new UUID(1, 2)), name, PersonKind.NATURAL);
    }

    private static Caller staff(String number, Duty duty) {
        return new Caller.Staff(
                number,
                "张敏（示例）",
                List.of(new Post(
                        duty, new ScopePath("/3204/320402"), Optional.empty(), "红梅街道便民服务中心", Optional.of("7号窗口"))));
    }

    @Override
    public SignInOutcome signIn(String account, String password, String remote) {
        if (account.equals(LOCKED)) {
            return new SignInOutcome.Locked(Instant.parse("2026-11-25T02:00:00Z"));
        }
        Caller caller = accounts.get(account);
        if (caller == null || !password.equals("right")) {
            return new SignInOutcome.WrongCredentials();
        }
        String token = "session-of-" + account + "-" + sessions.size();
        sessions.put(token, caller);
        return new SignInOutcome.SignedIn(token, caller);
    }

    @Override
    public Caller caller(String token) {
        return sessions.getOrDefault(token, Caller.ANONYMOUS);
    }

    @Override
    public void signOut(String token) {
        sessions.remove(token);
    }

    @Override
    public RegisterOutcome register(NewPerson person) {
        if (accounts.containsKey(person.code())) {
            return new RegisterOutcome.AlreadyRegistered();
        }
        if (person.code().length() != 18) {
            return new RegisterOutcome.Invalid(List.of(new FieldError("code", "身份证号最后一位对不上，请对照证件再看一遍。")));
        }
        registered.add(person);
        accounts.put(person.code(), citizen(person.name()));
        return new RegisterOutcome.Registered(new Person(
                new PersonRef(new UUID(1, 3)),
                PersonKind.NATURAL,
                person.code(),
                person.name(),
                person.phone(),
                Optional.empty(),
                person.household(),
                person.residence()));
    }

    @Override
    public Optional<Person> find(PersonRef ref) {
        return Optional.empty();
    }

    @Override
    public Optional<Person> findByCode(String code) {
        return Optional.empty();
    }
}

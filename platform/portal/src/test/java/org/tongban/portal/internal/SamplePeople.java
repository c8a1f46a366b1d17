// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tongban.identity.Caller;
import org.tongban.identity.NewPerson;
import org.tongban.identity.Person;
import org.tongban.identity.PersonKind;
import org.tongban.identity.PersonRef;
import org.tongban.identity.PersonService;
import org.tongban.identity.RegisterOutcome;

/** A citizen of 83 with a household in 武进, and somebody else. */
public final class SamplePeople implements PersonService {
    public static final Caller.Citizen CITIZEN =
            new Caller.Citizen(new PersonRef(new UUID(1, 1)), "王秀英", PersonKind.NATURAL);
    public static final Caller.Citizen OTHER =
            new Caller.Citizen(new PersonRef(new UUID(2, 2)), "陆小明", PersonKind.NATURAL);
    public static final Caller.Staff CLERK = new Caller.Staff("T0402-07", "周雅", java.util.List.of());

    private String name = "王秀英";

    /** The register holds another name. */
    public void rename(String other) {
        name = other;
    }

    @Override
    public RegisterOutcome register(NewPerson person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Person> find(PersonRef ref) {
        return ref.equals(CITIZEN.person())
                ? Optional.of(new Person(
                        ref,
                        PersonKind.NATURAL,
                        "320499194303120242",
                        name,
                        "13800000000",
                        Optional.of(LocalDate.of(1943, 3, 12)),
                        Optional.of(SamplePlaces.VILLAGE),
                        Optional.of(SamplePlaces.COMMUNITY)))
                : Optional.empty();
    }

    @Override
    public Optional<Person> findByCode(String code) {
        return Optional.empty();
    }
}

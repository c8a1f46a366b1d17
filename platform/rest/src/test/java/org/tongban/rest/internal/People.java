// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.PersonKind;
import org.tongban.identity.PersonRef;
import org.tongban.identity.Post;

/** Who calls in the tests. */
final class People {
    static final Caller.Citizen WANG = new Caller.Citizen(new PersonRef(new UUID(1, 1)), "王示例", PersonKind.NATURAL);
    static final Caller.Citizen LI = new Caller.Citizen(new PersonRef(new UUID(2, 2)), "李示例", PersonKind.NATURAL);
    static final Caller.Staff CLERK = staff("T0402-01", Duty.WINDOW);
    static final Caller.Staff OFFICER = staff("T0402-02", Duty.ACCEPTANCE);
    static final Caller.Staff ADMIN = staff("T0402-90", Duty.SYSTEM_ADMIN);
    static final Caller.Staff AUDITOR = staff("T0402-91", Duty.AUDITOR);

    private People() {}

    /** An API that knows everybody by name. */
    static ApiUnderTest all(ApiUnderTest api) {
        return api.knows("wang", WANG)
                .knows("li", LI)
                .knows("clerk", CLERK)
                .knows("officer", OFFICER)
                .knows("admin", ADMIN)
                .knows("auditor", AUDITOR)
                .knows("operator", new Caller.LocalOperator());
    }

    private static Caller.Staff staff(String number, Duty duty) {
        Post post = new Post(duty, new ScopePath("/3204/320402"), Optional.empty(), "天宁区示例办", Optional.of("A1"));
        return new Caller.Staff(number, "示例人员", List.of(post));
    }
}

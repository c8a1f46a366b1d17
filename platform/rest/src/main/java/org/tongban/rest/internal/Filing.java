// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.Applicant;
import org.tongban.cases.Mandate;
import org.tongban.cases.Submission;
import org.tongban.identity.Caller;
import org.tongban.identity.PersonRef;

/**
 * A filing.
 *
 * @param draft id of the draft
 * @param matterDigest digest that the draft was filled from
 * @param applicants for staff, who file for others; optional for a citizen, who files for himself
 * @param mandate for staff: how the applicants stand behind it; optional for a citizen
 * @param promises digests of the promises that the applicant has read and agreed to; optional
 */
record Filing(
        @Nullable String draft,
        @Nullable String matterDigest,
        @Nullable List<Party> applicants,
        @Nullable MandateWord mandate,
        @Nullable List<String> promises) {
    private static final int LONGEST_KEY = 200;

    /**
     * An applicant.
     *
     * @param person reference of a registered person
     * @param role where the matter has roles; optional
     */
    record Party(@Nullable String person, @Nullable String role) {
        private Applicant applicant() {
            return new Applicant(
                    new PersonRef(Calls.uuid(person == null ? "" : person, "这位申请人")), role == null ? "" : role);
        }
    }

    /** What is filed; ends the call when something is missing. */
    Submission submission(Caller caller, @Nullable String key) {
        Needs needs = new Needs();
        String id = needs.text(draft, "draft");
        String digest = needs.text(matterDigest, "matterDigest");
        String idempotency = needs.text(key, "Idempotency-Key");
        if (idempotency.length() > LONGEST_KEY) {
            needs.wrong("Idempotency-Key", Members.named("Idempotency-Key") + "最长 200 个字符。");
        }
        Optional<Mandate> word = Optional.ofNullable(mandate).flatMap(said -> said.read(needs));
        needs.met();
        return new Submission(Calls.uuid(id, "这份草稿"), digest, parties(caller), idempotency, word, agreed());
    }

    /** What is to be filed later, for its promises and for the code that confirms it. */
    Submission planned(Caller caller) {
        Needs needs = new Needs();
        String id = needs.text(draft, "draft");
        String digest = needs.text(matterDigest, "matterDigest");
        needs.met();
        return new Submission(Calls.uuid(id, "这份草稿"), digest, parties(caller), "");
    }

    private Set<String> agreed() {
        return promises == null
                ? Set.of()
                : promises.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    private List<Applicant> parties(Caller caller) {
        List<Party> named = applicants == null ? List.of() : applicants;
        return caller instanceof Caller.Citizen citizen && named.isEmpty()
                ? List.of(new Applicant(citizen.person(), ""))
                : named.stream().filter(Objects::nonNull).map(Party::applicant).toList();
    }
}

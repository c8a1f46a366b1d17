// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseMaterial;
import org.tongban.engine.chain.Head;
import org.tongban.engine.life.Change;

/** What is written in one go: a new case, or what happens to one. */
public sealed interface Entry {
    /**
     * Where the case stands afterwards.
     *
     * @return with the number of its last event
     */
    CaseHead head();

    /**
     * Who did it.
     *
     * @return reference of the actor
     */
    String actor();

    /**
     * When.
     *
     * @return to the millisecond
     */
    Instant at();

    /**
     * What happened.
     *
     * @return at least one event
     */
    List<Change.NewEvent> events();

    /**
     * Papers that came with it.
     *
     * @return with their marks
     */
    List<CaseMaterial> materials();

    /**
     * A new case.
     *
     * @param head where it stands
     * @param actor who filed it
     * @param at when
     * @param events just that it was received
     * @param materials papers
     * @param content what is personal
     * @param applicants who applies
     * @param secrets how it is found
     * @param claim the draft that it is made from; empty for a part of a life event, which claims it for all its parts
     */
    record Filing(
            CaseHead head,
            String actor,
            Instant at,
            List<Change.NewEvent> events,
            List<CaseMaterial> materials,
            CaseContent content,
            List<Applicant> applicants,
            Secrets secrets,
            Optional<Claim> claim)
            implements Entry {
        @Override
        public String toString() {
            return "Filing[" + head.number() + "]";
        }
    }

    /**
     * What a filing uses up.
     *
     * @param idempotency owner and key of the filing
     * @param draft that it is made from, and that goes with it
     * @param draftVersion as it was read
     */
    record Claim(String idempotency, UUID draft, long draftVersion) {}

    /**
     * Something that happens to a case.
     *
     * @param before where the actor saw it stand
     * @param head where it stands afterwards
     * @param actor who did it
     * @param at when
     * @param events what happened
     * @param materials papers that came with it
     * @param content what is personal, when it has changed
     * @param last the event that the actor saw
     */
    record Advance(
            CaseHead before,
            CaseHead head,
            String actor,
            Instant at,
            List<Change.NewEvent> events,
            List<CaseMaterial> materials,
            Optional<CaseContent> content,
            Head last)
            implements Entry {
        @Override
        public String toString() {
            return "Advance[" + head.number() + "]";
        }
    }
}

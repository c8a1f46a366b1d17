// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tongban.cases.DocumentKind;
import org.tongban.cases.MandateService;
import org.tongban.cases.PromiseService;
import org.tongban.cases.Submission;
import org.tongban.identity.Caller;

/** Codes that go to nobody, and promises that the test sets. */
public final class SampleConsents implements MandateService {
    /** The digest of every promise here. */
    public static final String DIGEST = "ab".repeat(32);

    private final List<PromiseService.Promise> promises = new ArrayList<>();
    private Optional<Sent> sent = Optional.empty();
    private Optional<Outcome> refusal = Optional.empty();

    /**
     * The page's part.
     *
     * @param office of the desk
     * @return over this
     */
    public Consents of(Office office) {
        return new Consents(office, this, (caller, submission) -> List.copyOf(promises));
    }

    /** A paper comes later. */
    public void promise() {
        promises.add(new PromiseService.Promise(
                DocumentKind.DEFERRAL_PROMISE, "高龄津贴", "<article class=\"paper\">我在期限内补交</article>", DIGEST));
    }

    /**
     * No code is sent.
     *
     * @param reason why
     */
    public void refuse(String reason) {
        refusal = Optional.of(new Outcome.NotSent(reason));
    }

    @Override
    public Outcome send(Caller caller, Submission submission) {
        if (refusal.isPresent()) {
            return refusal.get();
        }
        sent = Optional.of(new Sent("138****0000", Instant.parse("2026-11-24T01:42:00Z")));
        return new Outcome.Underway(sent.get());
    }

    @Override
    public Optional<Sent> sent(Caller caller, UUID draft) {
        return sent;
    }
}

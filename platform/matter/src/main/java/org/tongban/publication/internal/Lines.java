// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.identity.Caller;
import org.tongban.matter.Matter;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.PublicationEntry.Step;
import org.tongban.publication.PublicationKind;
import org.tongban.publication.PublicationRequest;

/** Words one person's acts as lines of the log. */
final class Lines {
    private final String by;
    private final PublicationLog log;

    /**
     * For a person.
     *
     * @param caller a member of staff
     * @param log tells day and time
     */
    Lines(Caller caller, PublicationLog log) {
        if (!(caller instanceof Caller.Staff staff)) {
            throw new IllegalArgumentException("Only staff write to the log");
        }
        this.by = staff.workNumber();
        this.log = log;
    }

    PublicationEntry asked(int seq, PublicationRequest request, List<InstalledVersion> versions) {
        boolean publishes = request.kind() == PublicationKind.PUBLISH;
        Optional<String> version = versions.stream()
                .map(InstalledVersion::matter)
                .filter(matter ->
                        request.digest().filter(matter.digest()::equals).isPresent())
                .map(Matter::version)
                .findFirst();
        return new PublicationEntry(
                request.matter(),
                seq,
                Step.REQUESTED,
                seq,
                request.kind(),
                request.digest().filter(any -> publishes),
                version.filter(any -> publishes),
                request.area().filter(any -> !publishes),
                request.reason().strip(),
                request.from(),
                request.until().filter(any -> request.kind() == PublicationKind.SUSPEND),
                by,
                log.instant());
    }

    /** What was to begin on a day that has passed begins today: nothing is suspended in hindsight. */
    PublicationEntry granted(int seq, PublicationEntry asked, Optional<LocalDate> from) {
        LocalDate today = log.today();
        Optional<LocalDate> first = asked.kind() == PublicationKind.PUBLISH
                ? from
                : asked.from().map(day -> day.isBefore(today) ? today : day);
        return decision(seq, Step.GRANTED, asked, asked.reason(), first);
    }

    PublicationEntry returned(int seq, PublicationEntry asked, String reason) {
        return decision(seq, Step.RETURNED, asked, reason.strip(), Optional.empty());
    }

    private PublicationEntry decision(
            int seq, Step step, PublicationEntry asked, String reason, Optional<LocalDate> from) {
        return new PublicationEntry(
                asked.matter(),
                seq,
                step,
                asked.seq(),
                asked.kind(),
                asked.digest(),
                asked.version(),
                asked.area(),
                reason,
                from,
                asked.until(),
                by,
                log.instant());
    }
}

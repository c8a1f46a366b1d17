// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.tongban.cases.Draft;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.cases.internal.store.Entry;
import org.tongban.engine.codes.CaseNumbers;
import org.tongban.hall.HallService;
import org.tongban.hall.WorkCalendar;
import org.tongban.identity.Caller;
import org.tongban.identity.PersonService;
import org.tongban.identity.StaffService;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterRegistry;
import org.tongban.paper.PaperPress;
import org.tongban.portal.PortalRegistry;

/**
 * Receives applications as the platform does: its checks, its first event, its dates. Only the database is missing, so a
 * case costs milliseconds. It shares the package of the checks because nothing else of the platform may call them.
 */
public final class PlayedCases {
    private final AtomicInteger serial = new AtomicInteger();
    private final Registers registers;
    private final Documents documents;
    private final Templates templates = new Templates();

    /**
     * Over the services that a test supplies.
     *
     * @param matters that can be filed
     * @param places halls and portals
     * @param persons who apply
     * @param staff whom a case may be given to
     * @param days the calendar
     * @param clock of the test
     * @param press sets documents
     * @param <P> halls and portals in one
     */
    public <P extends HallService & PortalRegistry> PlayedCases(
            MatterRegistry matters,
            P places,
            PersonService persons,
            StaffService staff,
            WorkCalendar days,
            Clock clock,
            PaperPress press) {
        this.registers = new Registers(matters, places, places, persons, staff, days, clock);
        this.documents = new Documents(press, registers, templates);
    }

    /** What came of a filing. */
    public sealed interface Filed {
        /**
         * It is a case now.
         *
         * @param file the case
         */
        record Received(PlayedCase file) implements Filed {}

        /**
         * It is none.
         *
         * @param outcome what the citizen reads
         */
        record Refused(SubmitOutcome outcome) implements Filed {}
    }

    /**
     * Files an application; its applicants agree to everything that has to be promised.
     *
     * @param caller who files
     * @param draft what was typed and handed in
     * @param submission of the draft
     * @return the case, or everything that is wrong
     */
    public Filed file(Caller caller, Draft draft, Submission submission) {
        Submission agreed = agreeing(caller, draft, submission);
        Examined examined = new Examination(registers, templates).examine(caller, draft, agreed);
        if (examined instanceof Examined.Unfit unfit) {
            return new Filed.Refused(unfit.outcome());
        }
        Examined.Fit fit = (Examined.Fit) examined;
        Filings filings = new Filings(
                registers,
                definition -> definition.matter().digest(),
                (county, day) -> CaseNumbers.next(county, day, serial.incrementAndGet()),
                templates);
        Entry.Filing filing = filings.of(
                caller, draft, fit, submission.applicants(), java.util.Optional.empty(), java.util.Optional.empty());
        return new Filed.Received(new PlayedCase(filing, fit.place().definition(), registers, documents));
    }

    private Submission agreeing(Caller caller, Draft draft, Submission submission) {
        Examined first = new FilingChecks(registers).examine(caller, draft, submission);
        if (!(first instanceof Examined.Fit fit)) {
            return submission;
        }
        Matter matter = fit.place().definition().matter();
        List<Promises.Made> promises = new Promises(registers, templates)
                .of(fit, registers.asked(matter, draft).answers(), submission.applicants());
        Set<String> words = promises.stream().map(Promises.Made::digest).collect(Collectors.toSet());
        return new Submission(
                submission.draft(),
                submission.matterDigest(),
                submission.applicants(),
                submission.idempotencyKey(),
                submission.mandate(),
                words);
    }
}

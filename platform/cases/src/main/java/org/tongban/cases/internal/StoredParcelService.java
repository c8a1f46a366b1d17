// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.ParcelStatus;
import org.tongban.courier.ParcelReport;
import org.tongban.courier.ParcelService;
import org.tongban.courier.ReportOutcome;
import org.tongban.engine.life.Parcels;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;

/** Finds the case of a parcel by the number on its label and writes the report into its chain. */
@Component
public final class StoredParcelService implements ParcelService {
    /** How often a report is tried while others work on the case. */
    private static final int TRIES = 5;

    private static final int LONGEST_ID = 80;
    private static final int LONGEST_WORDS = 200;

    private final Access access;
    private final Desk desk;

    /**
     * Over the cases.
     *
     * @param access opens cases
     * @param desk writes
     */
    @Activate
    public StoredParcelService(@Reference Access access, @Reference Desk desk) {
        this.access = access;
        this.desk = desk;
    }

    @Override
    public ReportOutcome report(Caller.Adapter courier, ParcelReport report) {
        List<FieldError> errors = errors(report);
        if (!errors.isEmpty()) {
            return new ReportOutcome.Invalid(errors);
        }
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<ReportOutcome> outcome = attempt(courier, report);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new IllegalStateException("A report of parcel " + report.parcel() + " could not be written");
    }

    private static List<FieldError> errors(ParcelReport report) {
        List<FieldError> errors = new ArrayList<>();
        if (report.id().isBlank() || report.id().length() > LONGEST_ID) {
            errors.add(new FieldError("id", "请带上报告的编号，最多 " + LONGEST_ID + " 个字符。"));
        }
        if (report.words().length() > LONGEST_WORDS) {
            errors.add(new FieldError("words", "说明最多 " + LONGEST_WORDS + " 个字。"));
        }
        return errors;
    }

    /** Empty when somebody was faster. */
    private Optional<ReportOutcome> attempt(Caller.Adapter courier, ParcelReport report) {
        Optional<Access.Seen> found = number(report.parcel()).flatMap(access::any);
        Optional<Parcels> parcels = found.map(seen -> new Parcels(seen.facts().history()));
        Optional<Parcels.Parcel> parcel = parcels.flatMap(all -> all.find(report.parcel()))
                .filter(one -> one.courier().equals(courier.name()));
        if (found.isEmpty() || parcels.isEmpty() || parcel.isEmpty()) {
            return Optional.of(new ReportOutcome.Unknown());
        }
        Optional<ParcelStatus> before =
                parcels.get().told(report.parcel(), report.id().strip());
        if (before.isPresent()) {
            return Optional.of(again(before.get(), report));
        }
        boolean moves = found.get().facts().state() == CaseState.ISSUED
                && report.status().follows(parcel.get().status());
        return write(courier, report, found.get())
                ? Optional.of(moves ? new ReportOutcome.Told() : new ReportOutcome.Kept())
                : Optional.empty();
    }

    /** The same number with other news is a mistake of the courier, and news is not swallowed. */
    private static ReportOutcome again(ParcelStatus before, ParcelReport report) {
        return before == report.status()
                ? new ReportOutcome.ToldBefore()
                : new ReportOutcome.Invalid(
                        List.of(new FieldError("id", "这个编号的报告收到过，说的是“" + before.label() + "”。新的报告请用新的编号。")));
    }

    private boolean write(Caller.Adapter courier, ParcelReport report, Access.Seen seen) {
        CaseCommand command = new CaseCommand.ReportParcel(
                seen.stored().head().number(),
                seen.stored().head().seq(),
                report.parcel(),
                report.id().strip(),
                report.status(),
                report.words());
        return desk.execute(courier, command, seen) instanceof CommandOutcome.Done;
    }

    private static Optional<CaseNumber> number(String parcel) {
        int end = parcel.lastIndexOf('-');
        return end < 0 ? Optional.empty() : CaseNumber.parse(parcel.substring(0, end));
    }
}

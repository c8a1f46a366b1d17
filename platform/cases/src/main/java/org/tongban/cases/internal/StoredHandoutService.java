// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseDocument;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Collector;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.DocumentKind;
import org.tongban.cases.HandoutService;
import org.tongban.cases.internal.store.StoredEvent;
import org.tongban.engine.codes.TryLimit;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.PersonRef;

/** The out-window over the store. */
@Component
public final class StoredHandoutService implements HandoutService {
    private final ReadyResults results;
    private final Access access;
    private final Desk desk;
    private final Uploads uploads;
    private final Registers registers;
    private final TryLimit tries;

    /**
     * Over its parts.
     *
     * @param results find what waits
     * @param access opens cases
     * @param desk writes
     * @param uploads take scans in
     * @param registers tell the time
     */
    @Activate
    public StoredHandoutService(
            @Reference ReadyResults results,
            @Reference Access access,
            @Reference Desk desk,
            @Reference Uploads uploads,
            @Reference Registers registers) {
        this.results = results;
        this.access = access;
        this.desk = desk;
        this.uploads = uploads;
        this.registers = registers;
        this.tries = new TryLimit(registers.clock());
    }

    private static Optional<Caller.Staff> counter(Caller caller) {
        return caller instanceof Caller.Staff staff && (staff.has(Duty.WINDOW) || staff.has(Duty.HELPER))
                ? Optional.of(staff)
                : Optional.empty();
    }

    @Override
    public Optional<Found> find(Caller caller, Proof proof) {
        return counter(caller)
                .map(staff -> owners(staff, proof))
                .filter(owners -> !owners.isEmpty())
                .map(results::of);
    }

    /** A code may be mistyped; who tries codes of one case one after the other is no longer listened to. */
    private Set<PersonRef> owners(Caller.Staff staff, Proof proof) {
        if (!(proof instanceof Proof.Receipt receipt)) {
            return results.owners(proof);
        }
        String who = staff.workNumber() + "/" + receipt.number();
        if (!tries.admits(who)) {
            return Set.of();
        }
        Set<PersonRef> owners = results.owners(proof);
        if (!owners.isEmpty()) {
            tries.forget(who);
        }
        return owners;
    }

    @Override
    public HandoutOutcome handOut(Caller caller, Handing handing) {
        Set<PersonRef> owners =
                counter(caller).map(staff -> owners(staff, handing.proof())).orElse(Set.of());
        List<FieldError> errors = new ArrayList<>(new HandoutChecks(registers.today()).errors(handing));
        if (owners.isEmpty()) {
            errors.add(new FieldError("proof", "没有找到。请重新核对凭证或证件。"));
        }
        List<Access.Seen> cases = handing.ticked().stream()
                .flatMap(ticked -> access.any(ticked.number()).stream())
                .filter(seen -> seen.facts().applicants().stream().anyMatch(owners::contains))
                .toList();
        boolean own =
                cases.stream().allMatch(seen -> results.codes(seen).contains(HandoutChecks.code(handing.collector())));
        if (errors.isEmpty() && handing.collector().applicant() && !own) {
            errors.add(new FieldError("collectorCode", "这个证件号不是申请人的。别人代领请选“受委托的人”，并附委托书。"));
        }
        if (errors.isEmpty()) {
            errors.addAll(unreadable(handing));
        }
        return errors.isEmpty()
                ? new HandoutOutcome.Handed(handing.ticked().stream()
                        .map(ticked -> line((Caller.Staff) caller, handing, ticked, cases))
                        .toList())
                : new HandoutOutcome.Invalid(List.copyOf(errors));
    }

    private Line line(Caller.Staff staff, Handing handing, Ticked ticked, List<Access.Seen> cases) {
        Optional<Access.Seen> found = cases.stream()
                .filter(seen -> seen.stored().head().number().equals(ticked.number()))
                .findFirst();
        if (found.isEmpty()) {
            return new Line(ticked.number(), Result.NOT_POSSIBLE, "这一件不是这位申请人的结果。");
        }
        if (handedOut(staff, found.get()).isPresent()) {
            return new Line(ticked.number(), Result.DONE_BEFORE, "刚才已经交付，没有再记一次。");
        }
        if (found.get().stored().head().seq() != ticked.seq()) {
            return changed(ticked.number());
        }
        Collector collector = new Collector(
                handing.collector().name().strip(),
                HandoutChecks.code(handing.collector()),
                handing.collector().applicant());
        CaseCommand command = new CaseCommand.Deliver(
                ticked.number(), ticked.seq(), means(collector), Optional.of(collector), scans(found.get(), handing));
        return line(ticked.number(), desk.execute(staff, command, found.get()));
    }

    private static Line line(CaseNumber number, CommandOutcome outcome) {
        if (outcome instanceof CommandOutcome.Done) {
            return new Line(number, Result.DONE, "");
        }
        return outcome instanceof CommandOutcome.NotAllowed refused
                ? new Line(number, Result.NOT_POSSIBLE, refused.reason())
                : changed(number);
    }

    private static Line changed(CaseNumber number) {
        return new Line(number, Result.CHANGED, "这一件刚刚有了新情况，没有交付。请重新查找后再办。");
    }

    private static String means(Collector collector) {
        return collector.applicant() ? "窗口当面领取，已核对本人证件并签收" : "窗口当面领取，已核对委托书和受托人证件并签收";
    }

    private List<UUID> scans(Access.Seen seen, Handing handing) {
        List<UUID> files = new ArrayList<>();
        handing.signature().ifPresent(scan -> take(seen, SIGNATURE, scan, files));
        handing.authorisation().ifPresent(scan -> take(seen, AUTHORISATION, scan, files));
        return files;
    }

    /** Looks at the scans before anything is handed out. */
    private List<FieldError> unreadable(Handing handing) {
        List<FieldError> errors = new ArrayList<>();
        handing.signature().ifPresent(scan -> look(SIGNATURE, "signature", scan, errors));
        handing.authorisation().ifPresent(scan -> look(AUTHORISATION, "authorisation", scan, errors));
        return errors;
    }

    private void look(String code, String field, Scan scan, List<FieldError> errors) {
        try (InputStream content = scan.open()) {
            uploads.problem(HandoutPapers.ALL, code, scan.fileName(), content)
                    .ifPresent(problem -> errors.add(new FieldError(field, problem)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void take(Access.Seen seen, String code, Scan scan, List<UUID> files) {
        String owner = seen.stored().head().number().value();
        try (InputStream content = scan.open()) {
            if (uploads.take(owner, HandoutPapers.ALL, code, scan.fileName(), content)
                    instanceof Uploads.Taken.Stored stored) {
                files.add(stored.file().id());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Optional<StoredEvent> handedOut(Caller.Staff staff, Access.Seen seen) {
        return ReadyResults.last(seen, CaseEventType.DELIVERED)
                .filter(event -> event.actor().equals("staff:" + staff.workNumber()))
                .filter(event -> event.payload().containsKey(PayloadKeys.COLLECTOR));
    }

    @Override
    public List<Slip> slips(Caller caller, List<CaseNumber> numbers) {
        return counter(caller).stream()
                .flatMap(staff -> numbers.stream()
                        .distinct()
                        .flatMap(number -> access.any(number).stream())
                        .flatMap(seen -> handedOut(staff, seen).map(event -> slip(seen, event)).stream()))
                .toList();
    }

    private static Slip slip(Access.Seen seen, StoredEvent event) {
        boolean applicant = Boolean.parseBoolean(event.payload().get(PayloadKeys.COLLECTED_BY_APPLICANT));
        return new Slip(
                seen.stored().head().number(),
                seen.definition().matter().name(),
                seen.stored().content().applicantName(),
                ReadyResults.body(seen),
                ReadyResults.last(seen, CaseEventType.ISSUED)
                        .map(issued -> issued.payload().getOrDefault(PayloadKeys.RESULT, ""))
                        .orElse(""),
                new Collector(
                        event.payload().getOrDefault(PayloadKeys.COLLECTOR, ""),
                        event.payload().getOrDefault(PayloadKeys.COLLECTOR_CODE, ""),
                        applicant),
                event.at(),
                Documents.of(seen).stream()
                        .filter(document -> document.kind() == DocumentKind.DELIVERY)
                        .map(CaseDocument::serial)
                        .findFirst()
                        .orElse(""));
    }
}

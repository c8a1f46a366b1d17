// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseDocument;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.Channel;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.Deferral;
import org.tongban.cases.DocumentKind;
import org.tongban.cases.Holders;
import org.tongban.cases.InboxFilter;
import org.tongban.cases.Light;
import org.tongban.cases.Receipt;
import org.tongban.cases.Shortcoming;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.matter.MatterDefinition;

/** One case of the citizen of 83, in whatever state a test wants it. */
public final class SampleCases implements CaseService {
    public static final String SERIAL = "常办〔2026〕收000001号";
    public static final CaseNumber NUMBER = new CaseNumber("32040220261124000017X");
    public static final UUID PAPER = new UUID(7, 1);

    private final SampleMatters matters;
    private final SamplePortals portals;
    private final Map<UUID, StoredFile> files = new HashMap<>();
    private final Map<String, Receipt> filed = new HashMap<>();
    private final List<CaseSummary> summaries = new ArrayList<>();
    private List<Shortcoming> shortcomings = List.of();
    public List<Deferral> deferred = List.of();
    private List<CaseEvent> events = List.of();
    private CaseState state = CaseState.RECEIVED;
    private String fileName = "社保卡.jpg";
    private Optional<SubmitOutcome> answer = Optional.empty();
    private final List<CaseCommand> commands = new ArrayList<>();
    private Optional<CommandOutcome> outcome = Optional.empty();

    public SampleCases(SampleMatters matters, SamplePortals portals) {
        this.matters = matters;
        this.portals = portals;
    }

    public void notice(Shortcoming... open) {
        state = CaseState.CORRECTION;
        shortcomings = List.of(open);
    }

    public void at(CaseState now, CaseEvent... history) {
        state = now;
        events = List.of(history);
    }

    public static CaseEvent event(CaseEventType type, Map<String, String> payload) {
        return new CaseEvent(2, type, Instant.parse("2026-11-26T01:05:00Z"), "武进区民政局", payload);
    }

    public void fileName(String name) {
        fileName = name;
    }

    public void answer(SubmitOutcome next) {
        answer = Optional.of(next);
    }

    public void outcome(CommandOutcome next) {
        outcome = Optional.of(next);
    }

    public void list(CaseSummary... lines) {
        summaries.addAll(List.of(lines));
    }

    public List<CaseCommand> commands() {
        return commands;
    }

    public static CaseSummary summary(String matter, CaseState state, String waiting) {
        return new CaseSummary(
                NUMBER,
                matter,
                "王*英",
                state,
                SamplePlaces.COMMUNITY,
                Instant.parse("2026-11-24T06:32:00Z"),
                Optional.of(LocalDate.of(2026, 12, 1)),
                waiting,
                Light.NONE,
                Holders.NONE,
                3);
    }

    public CaseFile file() {
        return new CaseFile(
                NUMBER,
                3,
                state,
                new MatterDefinition(
                        matters.matter("elderly-allowance"),
                        portals.byArea("320412").orElseThrow().implementation("elderly-allowance")),
                List.of(new Applicant(SamplePeople.CITIZEN.person(), "")),
                "王*英",
                SamplePlaces.COMMUNITY,
                "武进区民政局（示例）",
                new ScopePath("/3204/320412/320412100/320412100200"),
                Channel.ONLINE,
                Instant.parse("2026-11-24T06:32:00Z"),
                Optional.empty(),
                Optional.empty(),
                CaseClock.of(Optional.of(LocalDate.of(2026, 12, 1)), Optional.empty(), Optional.empty()),
                Answers.EMPTY,
                List.of(
                        new CaseMaterial(new UUID(7, 2), "application", "", "", 0, CaseMaterial.Mark.GENERATED),
                        new CaseMaterial(
                                PAPER, "bank-card", fileName, "image/jpeg", 820_000, CaseMaterial.Mark.UPLOADED)),
                shortcomings,
                deferred,
                List.of(),
                Holders.NONE,
                List.of(new CaseDocument(SERIAL, DocumentKind.RECEIPT, 1, Instant.parse("2026-11-24T06:32:00Z"))),
                events);
    }

    private Receipt receipt() {
        return new Receipt(
                NUMBER,
                SampleTracking.TOKEN,
                SampleTracking.CODE,
                file().receivedAt(),
                file().definition().matter().name(),
                "王*英",
                file().materials(),
                SamplePlaces.COMMUNITY,
                file().body(),
                file().clock().answerBy());
    }

    @Override
    public SubmitOutcome submit(Caller caller, Submission submission) {
        if (answer.isPresent()) {
            return answer.get();
        }
        boolean again = filed.containsKey(submission.idempotencyKey());
        return new SubmitOutcome.Filed(filed.computeIfAbsent(submission.idempotencyKey(), key -> receipt()), again);
    }

    @Override
    public CommandOutcome execute(Caller caller, CaseCommand command) {
        commands.add(command);
        if (outcome.isPresent()) {
            return outcome.get();
        }
        if (command instanceof CaseCommand.SupplyCorrection supply
                && supply.files().size() + supply.corrected().values().size() < shortcomings.size()) {
            return new CommandOutcome.Invalid(List.of(
                    new FieldError(shortcomings.get(shortcomings.size() - 1).material(), "还差一份。请一起补齐后再提交。")));
        }
        return new CommandOutcome.Done(file());
    }

    @Override
    public AttachOutcome attach(Caller caller, CaseNumber number, String material, String name, InputStream content) {
        byte[] bytes = SampleDrafts.bytes(content);
        if (new String(bytes, StandardCharsets.UTF_8).equals("bad")) {
            return new AttachOutcome.Rejected("这个文件打不开：名字是 PDF，内容不是。请换一个文件。");
        }
        UUID id = new UUID(8, files.size());
        files.put(id, new StoredFile(name, "application/pdf", bytes));
        return new AttachOutcome.Attached(
                new CaseMaterial(id, material, name, "application/pdf", bytes.length, CaseMaterial.Mark.UPLOADED));
    }

    @Override
    public Optional<CaseFile> find(Caller caller, CaseNumber number) {
        return caller.equals(SamplePeople.CITIZEN) && number.equals(NUMBER) ? Optional.of(file()) : Optional.empty();
    }

    @Override
    public Optional<Receipt> receipt(Caller caller, CaseNumber number) {
        return find(caller, number).map(found -> receipt());
    }

    public void store(UUID id, StoredFile file) {
        files.put(id, file);
    }

    @Override
    public Optional<StoredFile> file(Caller caller, UUID file) {
        return caller.equals(SamplePeople.CITIZEN) ? Optional.ofNullable(files.get(file)) : Optional.empty();
    }

    @Override
    public CasePage mine(Caller caller, String after) {
        return new CasePage(List.copyOf(summaries), Optional.empty());
    }

    @Override
    public CasePage filings(Caller caller, LocalDate from, LocalDate until, String after) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PreviewOutcome preview(Caller caller, CaseCommand command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<StoredFile> document(Caller caller, CaseNumber number, String serial, boolean pdf) {
        return serial.equals(SERIAL)
                ? Optional.of(new StoredFile(
                        "受理通知书.pdf", "application/pdf", "%PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    @Override
    public CasePage inbox(Caller caller, Duty duty, InboxFilter filter, String after) {
        return new CasePage(List.of(), Optional.empty());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import org.tongban.cases.DocumentKind;
import org.tongban.cases.Holders;
import org.tongban.cases.InboxFilter;
import org.tongban.cases.Light;
import org.tongban.cases.Receipt;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.matter.MatterDefinition;

/** Cases in memory: the applicants and staff see them, a command must know the last event. */
final class SampleCases implements CaseService {
    static final String SERIAL = "常办〔2026〕收000001号";
    static final Instant NOW = Instant.parse("2026-11-24T01:30:00Z");
    static final UUID FILE = new UUID(7, 7);

    private final Map<String, CaseFile> files = new HashMap<>();
    private final Map<String, CaseNumber> keys = new HashMap<>();
    private final List<CaseCommand> commands = new ArrayList<>();
    private Optional<SubmitOutcome> answer = Optional.empty();
    private int pages = 1;
    private final List<Submission> submissions = new ArrayList<>();

    /** What was filed, in order. */
    List<Submission> submissions() {
        return submissions;
    }

    static CaseNumber number(int serial) {
        return new CaseNumber("11320402" + "%012dX".formatted(serial));
    }

    /** Every filing is answered like this from now on. */
    void answer(SubmitOutcome outcome) {
        answer = Optional.of(outcome);
    }

    void pages(int count) {
        pages = count;
    }

    /** What was asked for. */
    List<CaseCommand> commands() {
        return commands;
    }

    CaseFile only() {
        return files.values().iterator().next();
    }

    @Override
    public SubmitOutcome submit(Caller caller, Submission submission) {
        submissions.add(submission);
        if (answer.isPresent()) {
            return answer.get();
        }
        Optional<CaseNumber> before = Optional.ofNullable(keys.get(submission.idempotencyKey()));
        CaseNumber number = before.orElseGet(() -> number(files.size() + 1));
        keys.put(submission.idempotencyKey(), number);
        files.putIfAbsent(number.value(), file(number, 1, CaseState.RECEIVED, submission.applicants()));
        return new SubmitOutcome.Filed(receipt(number), before.isPresent());
    }

    @Override
    public CommandOutcome execute(Caller caller, CaseCommand command) {
        Optional<CaseFile> file = find(caller, command.number());
        if (file.isEmpty()) {
            return new CommandOutcome.NotFound();
        }
        commands.add(command);
        if (command.seq() != file.get().seq()) {
            return new CommandOutcome.Conflict(file.get());
        }
        if (command instanceof CaseCommand.Grant) {
            return new CommandOutcome.NotAllowed("还没有受理，不能作决定。");
        }
        if (command instanceof CaseCommand.Issue) {
            return new CommandOutcome.Invalid(List.of(new FieldError("resultNumber", "证号已经用过。")));
        }
        if (command instanceof CaseCommand.SupplyCorrection supplied
                && supplied.corrected().values().containsKey("phone")) {
            return new CommandOutcome.Invalid(List.of(new FieldError("phone", "请填写联系人的手机号。")));
        }
        CaseFile after = file(
                command.number(),
                command.seq() + 1,
                CaseState.ACCEPTED,
                file.get().applicants());
        files.put(command.number().value(), after);
        return new CommandOutcome.Done(after);
    }

    @Override
    public AttachOutcome attach(
            Caller caller, CaseNumber number, String material, String fileName, InputStream content) {
        String text = read(content);
        return text.startsWith("%PDF")
                ? new AttachOutcome.Attached(paper(material, fileName, text.length()))
                : new AttachOutcome.Rejected("这个文件打不开。请换一个文件。");
    }

    static CaseMaterial paper(String material, String fileName, int size) {
        return new CaseMaterial(FILE, material, fileName, "application/pdf", size, CaseMaterial.Mark.UPLOADED);
    }

    static String read(InputStream content) {
        try {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<CaseFile> find(Caller caller, CaseNumber number) {
        return Optional.ofNullable(files.get(number.value()))
                .filter(file -> caller instanceof Caller.Staff
                        || file.applicants().stream()
                                .anyMatch(one -> caller instanceof Caller.Citizen citizen
                                        && one.person().equals(citizen.person())));
    }

    @Override
    public Optional<Receipt> receipt(Caller caller, CaseNumber number) {
        return find(caller, number).map(file -> receipt(number));
    }

    @Override
    public Optional<StoredFile> file(Caller caller, UUID file) {
        return file.equals(FILE) && caller.equals(People.WANG)
                ? Optional.of(new StoredFile("银行 卡.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    @Override
    public CasePage mine(Caller caller, String after) {
        return page(after);
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
        return page(duty.name() + after);
    }

    /** The serial of a line is the number of its page. */
    private CasePage page(String after) {
        int page = after.chars().filter(sign -> sign == '.').map(sign -> 1).sum() + 1;
        CaseSummary line = new CaseSummary(
                number(page),
                "高龄津贴",
                "王*例",
                CaseState.RECEIVED,
                DivisionCode.of("320402"),
                NOW,
                Optional.of(LocalDate.of(2026, 12, 1)),
                "等待受理",
                Light.NONE,
                Holders.NONE,
                1);
        return new CasePage(List.of(line), page < pages ? Optional.of(after + ".") : Optional.empty());
    }

    private static Receipt receipt(CaseNumber number) {
        return new Receipt(
                number,
                "token-1",
                "K7M2QX",
                NOW,
                "高龄津贴",
                "王*例",
                List.of(paper("bank-card", "a.pdf", 4)),
                DivisionCode.of("320402"),
                "天宁区民政局（示例）",
                Optional.of(LocalDate.of(2026, 12, 1)));
    }

    private static CaseFile file(CaseNumber number, long seq, CaseState state, List<Applicant> applicants) {
        return new CaseFile(
                number,
                seq,
                state,
                new MatterDefinition(SampleMatters.matter(), Optional.empty()),
                applicants,
                "王*例",
                DivisionCode.of("320402"),
                "天宁区民政局（示例）",
                new ScopePath("/3204/320402"),
                Channel.API,
                NOW,
                Optional.empty(),
                Optional.empty(),
                CaseClock.of(Optional.of(LocalDate.of(2026, 12, 1)), Optional.empty(), Optional.empty()),
                Answers.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Holders.NONE,
                List.of(new CaseDocument(SERIAL, DocumentKind.RECEIPT, 1, NOW)),
                List.of(new CaseEvent(1, CaseEventType.RECEIVED, NOW, "网上", Map.of())));
    }
}

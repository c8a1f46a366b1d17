// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.InboxFilter;
import org.tongban.cases.Receipt;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Html;

/** Cases that say what the test told them, and remember what they were asked. */
public final class SampleCases implements CaseService {
    private final Map<CaseNumber, CaseFile> files = new LinkedHashMap<>();
    private final Map<Duty, Map<String, CasePage>> inboxes = new HashMap<>();
    private final Map<String, CasePage> received = new HashMap<>();
    private final Map<UUID, StoredFile> stored = new HashMap<>();
    private final List<CaseCommand> commands = new ArrayList<>();
    private final List<Submission> submissions = new ArrayList<>();
    private final Deque<CommandOutcome> outcomes = new ArrayDeque<>();
    private final Deque<SubmitOutcome> filings = new ArrayDeque<>();
    private int looks = -1;

    /**
     * There is this case.
     *
     * @param file the case
     */
    public void put(CaseFile file) {
        files.put(file.number(), file);
    }

    /** The case is seen once more and then no longer. */
    public void hideAfterTheNextLook() {
        looks = 1;
    }

    /**
     * A page of an inbox.
     *
     * @param duty of the inbox
     * @param after cursor
     * @param page the page
     */
    public void inbox(Duty duty, String after, CasePage page) {
        inboxes.computeIfAbsent(duty, key -> new HashMap<>()).put(after, page);
    }

    /**
     * A page of what was received.
     *
     * @param after cursor
     * @param page the page
     */
    public void filings(String after, CasePage page) {
        received.put(after, page);
    }

    /**
     * A file.
     *
     * @param id of the file
     * @param file the file
     */
    public void file(UUID id, StoredFile file) {
        stored.put(id, file);
    }

    /**
     * The next answer to a command.
     *
     * @param outcome the answer
     */
    public void answer(CommandOutcome outcome) {
        outcomes.add(outcome);
    }

    /**
     * The next answer to a filing.
     *
     * @param outcome the answer
     */
    public void answer(SubmitOutcome outcome) {
        filings.add(outcome);
    }

    /**
     * What was commanded.
     *
     * @return in order
     */
    public List<CaseCommand> commands() {
        return commands;
    }

    /**
     * What was filed.
     *
     * @return in order
     */
    public List<Submission> submissions() {
        return submissions;
    }

    @Override
    public SubmitOutcome submit(Caller caller, Submission submission) {
        submissions.add(submission);
        return Optional.ofNullable(filings.poll()).orElseGet(SubmitOutcome.NotFound::new);
    }

    @Override
    public CommandOutcome execute(Caller caller, CaseCommand command) {
        commands.add(command);
        return Optional.ofNullable(outcomes.poll())
                .orElseGet(() ->
                        new CommandOutcome.Done(find(caller, command.number()).orElseThrow()));
    }

    @Override
    public AttachOutcome attach(
            Caller caller, CaseNumber number, String material, String fileName, InputStream content) {
        return fileName.endsWith(".pdf")
                ? new AttachOutcome.Attached(new CaseMaterial(
                        new UUID(4L << 12, Long.MIN_VALUE + 77),
                        material,
                        fileName,
                        "application/pdf",
                        1,
                        CaseMaterial.Mark.UPLOADED))
                : new AttachOutcome.Rejected("这里只收 pdf 文件。请换一个文件。");
    }

    @Override
    public Optional<CaseFile> find(Caller caller, CaseNumber number) {
        return looks-- == 0 ? Optional.empty() : Optional.ofNullable(files.get(number));
    }

    @Override
    public Optional<Receipt> receipt(Caller caller, CaseNumber number) {
        return Optional.empty();
    }

    @Override
    public Optional<StoredFile> file(Caller caller, UUID file) {
        return Optional.ofNullable(stored.get(file));
    }

    @Override
    public CasePage mine(Caller caller, String after) {
        return new CasePage(List.of(), Optional.empty());
    }

    @Override
    public CasePage inbox(Caller caller, Duty duty, InboxFilter filter, String after) {
        return inboxes.getOrDefault(duty, Map.of()).getOrDefault(after, new CasePage(List.of(), Optional.empty()));
    }

    @Override
    public CasePage filings(Caller caller, LocalDate from, LocalDate until, String after) {
        return received.getOrDefault(after, new CasePage(List.of(), Optional.empty()));
    }

    /** Draws what the command says; blank words make it impossible, as in the real service. */
    @Override
    public PreviewOutcome preview(Caller caller, CaseCommand command) {
        CommandOutcome next = outcomes.peek();
        if (next instanceof CommandOutcome.Invalid || next instanceof CommandOutcome.NotAllowed) {
            return new PreviewOutcome.NotPossible(outcomes.remove());
        }
        return new PreviewOutcome.Drawn(
                "文书", "<article class=\"paper\">" + Html.text(command.toString()) + "</article>");
    }

    @Override
    public Optional<StoredFile> document(Caller caller, CaseNumber number, String serial, boolean pdf) {
        return Optional.empty();
    }
}

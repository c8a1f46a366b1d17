// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.InboxFilter;
import org.tongban.cases.JointCase;
import org.tongban.cases.Receipt;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.engine.life.CaseFacts;
import org.tongban.engine.life.Standing;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;

/** The case service over the store. */
@Component
public final class StoredCaseService implements CaseService {
    private static final String NO_SUCH_CASE = "没有找到这个办件。请核对编号。";

    /** Files that no command has named yet; what a correction needs is far less. */
    private static final int MOST_WAITING = 50;

    private final Intake intake;
    private final Desk desk;
    private final Access access;
    private final Receipts receipts;
    private final Uploads uploads;
    private final StoredFiles files;
    private final Lists lists;
    private final Documents documents;
    private final Joints joints;
    private final Registers registers;

    /**
     * Over its parts.
     *
     * @param intake files
     * @param desk carries commands out
     * @param access reads
     * @param receipts prints
     * @param uploads takes files in
     * @param files opens files
     * @param lists lists
     * @param documents draws what has gone out
     * @param joints knows life events
     * @param registers tell the time
     */
    @Activate
    public StoredCaseService(
            @Reference Intake intake,
            @Reference Desk desk,
            @Reference Access access,
            @Reference Receipts receipts,
            @Reference Uploads uploads,
            @Reference StoredFiles files,
            @Reference Lists lists,
            @Reference Documents documents,
            @Reference Joints joints,
            @Reference Registers registers) {
        this.intake = intake;
        this.desk = desk;
        this.access = access;
        this.receipts = receipts;
        this.uploads = uploads;
        this.files = files;
        this.lists = lists;
        this.documents = documents;
        this.joints = joints;
        this.registers = registers;
    }

    @Override
    public SubmitOutcome submit(Caller caller, Submission submission) {
        return intake.submit(caller, submission);
    }

    @Override
    public CommandOutcome execute(Caller caller, CaseCommand command) {
        return desk.execute(caller, command);
    }

    @Override
    public AttachOutcome attach(
            Caller caller, CaseNumber number, String material, String fileName, InputStream content) {
        Optional<Access.Seen> seen = access.see(caller, number);
        if (seen.isEmpty()) {
            return new AttachOutcome.Rejected(NO_SUCH_CASE);
        }
        if (seen.get().facts().state().ended()) {
            return new AttachOutcome.Rejected("这个办件已经结束，不能再交材料。");
        }
        if (!asked(seen.get().facts(), material)) {
            return new AttachOutcome.Rejected("现在没有要求交这份材料，文件没有收下。收到补正通知或者有容缺材料要补时再交；要另外说明情况的，请联系办理部门。");
        }
        if (uploads.waiting(number.value()) >= MOST_WAITING) {
            return new AttachOutcome.Rejected("已经有 " + MOST_WAITING + " 个文件等着提交。请先提交，或合并后再上传。");
        }
        Uploads.Taken taken =
                uploads.take(number.value(), seen.get().definition().matter().materials(), material, fileName, content);
        return taken instanceof Uploads.Taken.Stored stored
                ? new AttachOutcome.Attached(stored.file())
                : new AttachOutcome.Rejected(((Uploads.Taken.Wrong) taken).message());
    }

    /** What no act could name nobody would ever see: papers come for an open notice, or because they were promised. */
    private boolean asked(CaseFacts facts, String material) {
        return switch (facts.state()) {
            case CORRECTION -> true;
            case ACCEPTED ->
                new Standing(facts, registers.calendar()).deferred().containsKey(material);
            default -> false;
        };
    }

    @Override
    public Optional<CaseFile> find(Caller caller, CaseNumber number) {
        return access.see(caller, number).map(seen -> CaseFiles.of(seen, registers));
    }

    @Override
    public Optional<Receipt> receipt(Caller caller, CaseNumber number) {
        return access.see(caller, number)
                .map(seen -> receipts.of(seen.stored()))
                .or(() -> joints.receipt(caller, number));
    }

    @Override
    public Optional<JointCase> joint(Caller caller, CaseNumber number) {
        return joints.find(caller, number);
    }

    @Override
    public Optional<StoredFile> file(Caller caller, UUID file) {
        return files.open(caller, file);
    }

    @Override
    public CasePage mine(Caller caller, String after) {
        return lists.mine(caller, after);
    }

    @Override
    public CasePage inbox(Caller caller, Duty duty, InboxFilter filter, String after) {
        return lists.inbox(caller, duty, filter, after);
    }

    @Override
    public CasePage filings(Caller caller, LocalDate from, LocalDate until, String after) {
        return lists.filings(caller, from, until, after);
    }

    @Override
    public PreviewOutcome preview(Caller caller, CaseCommand command) {
        return desk.preview(caller, command);
    }

    @Override
    public Optional<StoredFile> document(Caller caller, CaseNumber number, String serial, boolean pdf) {
        return access.see(caller, number).flatMap(seen -> documents.file(seen, serial, pdf));
    }
}

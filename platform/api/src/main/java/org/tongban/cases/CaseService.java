// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;

/** The case service: files, commands, lists. Whoever may not see a case gets the same answer as for one that does not exist. */
@ProviderType
public interface CaseService {
    /**
     * Files a draft. Case, answers, events, token and outbox row are written in one transaction or not at all.
     *
     * @param caller the owner of the draft
     * @param submission what is filed
     * @return the receipt, or everything that is wrong at once
     */
    SubmitOutcome submit(Caller caller, Submission submission);

    /**
     * Does something to a case.
     *
     * @param caller who does it
     * @param command what
     * @return the case as it is now, or why not
     */
    CommandOutcome execute(Caller caller, CaseCommand command);

    /**
     * Stores a file for an open one-time notice, or a paper that was promised for later, unlinked until a command names it.
     * What nobody asked for is not taken.
     *
     * @param caller who may see the case
     * @param number of the case
     * @param material code of the material
     * @param fileName as the browser gave it
     * @param content the bytes; never beyond 10 MiB
     * @return the stored file, or what is wrong with it
     */
    AttachOutcome attach(Caller caller, CaseNumber number, String material, String fileName, InputStream content);

    /**
     * Reads a case.
     *
     * @param caller who asks
     * @param number of the case
     * @return empty when there is none that the caller may see
     */
    Optional<CaseFile> find(Caller caller, CaseNumber number);

    /**
     * The receipt of a case, or the one receipt of a life event.
     *
     * @param caller the applicant, or staff who may see the case
     * @param number of the case or of the life event
     * @return empty when there is none that the caller may see
     */
    Optional<Receipt> receipt(Caller caller, CaseNumber number);

    /**
     * The life event to which a case belongs, with the cases that were filed with it. Of the other departments' cases it
     * tells how far they are and nothing of what is in them.
     *
     * @param caller who may see one of the cases
     * @param number of the life event or of one of its cases
     * @return empty for a case of its own, and when there is none that the caller may see
     */
    default Optional<JointCase> joint(Caller caller, CaseNumber number) {
        return Optional.empty();
    }

    /**
     * A stored file of a case or draft.
     *
     * @param caller who asks
     * @param file of the material
     * @return the bytes, or empty when there is none that the caller may see
     */
    Optional<StoredFile> file(Caller caller, UUID file);

    /**
     * The applicant's own cases: those that wait for the applicant first, then newest first.
     *
     * @param caller a citizen; others get nothing
     * @param after cursor of the page before, empty for the first
     * @return one page
     */
    CasePage mine(Caller caller, String after);

    /**
     * The cases that wait for one of the caller's posts with this duty, most urgent first.
     *
     * @param caller staff
     * @param duty the duty
     * @param filter what it is narrowed to
     * @param after cursor of the page before, empty for the first
     * @return one page
     */
    CasePage inbox(Caller caller, Duty duty, InboxFilter filter, String after);

    /**
     * What the caller's department has received in a time, open and closed, for the department's own records.
     *
     * @param caller staff with the duty ACCEPTANCE, EXAMINATION or DECISION
     * @param from the first day of receipt
     * @param until the last day of receipt
     * @param after cursor of the page before, empty for the first
     * @return one page in the order of case numbers
     */
    CasePage filings(Caller caller, LocalDate from, LocalDate until, String after);

    /**
     * Draws the document that a command would send out, exactly as it would go out, but without its serial number. Nothing
     * is done.
     *
     * @param caller who would do it
     * @param command what
     * @return the document, or why the command is not possible
     */
    PreviewOutcome preview(Caller caller, CaseCommand command);

    /**
     * A document of a case as it went out.
     *
     * @param caller who may see the case
     * @param number of the case
     * @param serial of the document
     * @param pdf true for PDF, false for the paper as markup that stands in a page of the house
     * @return the file, or empty when there is none that the caller may see
     */
    Optional<StoredFile> document(Caller caller, CaseNumber number, String serial, boolean pdf);

    /** The answer to the wish to see a document. */
    sealed interface PreviewOutcome {
        /**
         * How it would look.
         *
         * @param title for example 不予决定书
         * @param html the paper as markup that stands in a page of the house
         */
        record Drawn(String title, String html) implements PreviewOutcome {}

        /** The command sends out no document. */
        record NoDocument() implements PreviewOutcome {}

        /**
         * The command would not be carried out.
         *
         * @param outcome what it would say
         */
        record NotPossible(CommandOutcome outcome) implements PreviewOutcome {}
    }

    /**
     * One page of a list.
     *
     * @param cases at most fifty
     * @param next cursor of the next page, empty at the end
     */
    record CasePage(List<CaseSummary> cases, Optional<String> next) {}

    /**
     * A file with its name and type.
     *
     * @param fileName as the applicant named it
     * @param contentType found from the content
     * @param content the bytes
     */
    record StoredFile(String fileName, String contentType, byte[] content) {}

    /** The answer to an upload. */
    sealed interface AttachOutcome {
        /**
         * Stored.
         *
         * @param material the stored file
         */
        record Attached(CaseMaterial material) implements AttachOutcome {}

        /**
         * Not a file that is taken here.
         *
         * @param message in plain Chinese
         */
        record Rejected(String message) implements AttachOutcome {}
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tongban.form.Answers;

/**
 * Something that is done to a case. Each carries the number and the sequence that the person saw: when the case has moved
 * on meanwhile, nothing is done.
 */
public sealed interface CaseCommand {
    /**
     * Which case.
     *
     * @return its number
     */
    CaseNumber number();

    /**
     * The last event that the person saw.
     *
     * @return {@link CaseFile#seq()}
     */
    long seq();

    /**
     * 一次性告知: everything that is missing or wrong, all at once.
     *
     * @param number of the case
     * @param seq seen
     * @param shortcomings at least one
     * @param until the last day for all of it; without one ten working days
     */
    record RequestCorrection(CaseNumber number, long seq, List<Shortcoming> shortcomings, Optional<LocalDate> until)
            implements CaseCommand {
        /**
         * With the usual time.
         *
         * @param number of the case
         * @param seq seen
         * @param shortcomings at least one
         */
        public RequestCorrection(CaseNumber number, long seq, List<Shortcoming> shortcomings) {
            this(number, seq, shortcomings, Optional.empty());
        }
    }

    /**
     * The applicant has completed the papers and put right the answers that the open notice names; nothing else of the form
     * changes.
     *
     * @param number of the case
     * @param seq seen
     * @param files uploaded through {@link CaseService#attach}
     * @param corrected one answer for each field that the notice names; a blank clears the field
     */
    record SupplyCorrection(CaseNumber number, long seq, List<UUID> files, Answers corrected) implements CaseCommand {
        /**
         * For a notice that names papers only.
         *
         * @param number of the case
         * @param seq seen
         * @param files uploaded through {@link CaseService#attach}
         */
        public SupplyCorrection(CaseNumber number, long seq, List<UUID> files) {
            this(number, seq, files, Answers.EMPTY);
        }
    }

    /**
     * 受理.
     *
     * @param number of the case
     * @param seq seen
     */
    record Accept(CaseNumber number, long seq) implements CaseCommand {}

    /**
     * 不予受理.
     *
     * @param number of the case
     * @param seq seen
     * @param ground one of the four grounds of DOMAIN 3.1
     * @param reason in words; for another body names it
     */
    record Decline(CaseNumber number, long seq, DeclineGround ground, String reason) implements CaseCommand {}

    /**
     * Finishes a step between acceptance and decision.
     *
     * @param number of the case
     * @param seq seen
     * @param step code of the step
     * @param opinion what was found
     */
    record CompleteStep(CaseNumber number, long seq, String step, String opinion) implements CaseCommand {}

    /**
     * 准予.
     *
     * @param number of the case
     * @param seq seen
     * @param opinion what is granted
     */
    record Grant(CaseNumber number, long seq, String opinion) implements CaseCommand {}

    /**
     * 不予.
     *
     * @param number of the case
     * @param seq seen
     * @param reason code of a refusal reason of the matter
     * @param clause law and article
     * @param explanation in words for the applicant
     */
    record Refuse(CaseNumber number, long seq, String reason, String clause, String explanation)
            implements CaseCommand {}

    /**
     * 制证: the result is ready.
     *
     * @param number of the case
     * @param seq seen
     * @param resultNumber number of the certificate or document
     */
    record Issue(CaseNumber number, long seq, String resultNumber) implements CaseCommand {}

    /**
     * 送达: handed out; closes the case.
     *
     * @param number of the case
     * @param seq seen
     * @param means how it was handed out, in words
     * @param collector who signed for it; empty where nobody had to, for example for an electronic result
     * @param files scans of the signature and of the authorisation
     */
    record Deliver(CaseNumber number, long seq, String means, Optional<Collector> collector, List<UUID> files)
            implements CaseCommand {
        /**
         * Without a signature.
         *
         * @param number of the case
         * @param seq seen
         * @param means how it was handed out, in words
         */
        public Deliver(CaseNumber number, long seq, String means) {
            this(number, seq, means, Optional.empty(), List.of());
        }
    }

    /**
     * 寄送: a courier fetches the result and brings it to the applicant. The case is not delivered before somebody has
     * signed for the parcel.
     *
     * @param number of the case
     * @param seq seen
     * @param recipient name on the parcel
     * @param phone that the courier calls
     * @param address where it goes
     */
    record Dispatch(CaseNumber number, long seq, String recipient, String phone, String address)
            implements CaseCommand {
        @Override
        public String toString() {
            return "Dispatch[" + number + "]";
        }
    }

    /**
     * What a courier reports of a parcel.
     *
     * @param number of the case
     * @param seq seen
     * @param parcel number of the parcel
     * @param report id of the report at the courier; the same one again changes nothing
     * @param status how far the parcel is
     * @param words of the courier, for example who signed; may be empty
     */
    record ReportParcel(CaseNumber number, long seq, String parcel, String report, ParcelStatus status, String words)
            implements CaseCommand {
        @Override
        public String toString() {
            return "ReportParcel[" + number + " " + status + "]";
        }
    }

    /**
     * A parcel of which the courier says nothing any more is written down as lost, or as back at the office; the result can
     * then be handed out or sent again.
     *
     * @param number of the case
     * @param seq seen
     * @param parcel number of the parcel
     * @param status lost or returned
     * @param reason what was found out, and from whom
     */
    record MarkParcel(CaseNumber number, long seq, String parcel, ParcelStatus status, String reason)
            implements CaseCommand {}

    /**
     * 撤回, by the applicant before the decision.
     *
     * @param number of the case
     * @param seq seen
     * @param reason may be empty
     */
    record Withdraw(CaseNumber number, long seq, String reason) implements CaseCommand {}

    /**
     * 终止, by an officer, never by itself.
     *
     * @param number of the case
     * @param seq seen
     * @param ground one of the grounds of DOMAIN 3.1
     * @param reason in words
     */
    record Terminate(CaseNumber number, long seq, TerminationGround ground, String reason) implements CaseCommand {}

    /**
     * Sends out the written notice with which a step begins: the day and place of a hearing, the time of a public notice,
     * the time that an expert review needs (许可法 45, 48). Where the step stops the clock, the clock stands from today.
     *
     * @param number of the case
     * @param seq seen
     * @param step code of the step
     * @param until the day that is told: of the hearing (a working day), of the end of the notice, of the expected end (no
     *     later than the step may take, or its pause); every notice needs one
     * @param words what the notice says, for a hearing with time and place
     */
    record StartStep(CaseNumber number, long seq, String step, Optional<LocalDate> until, String words)
            implements CaseCommand {}

    /**
     * 听证变更: a hearing that was told is held on another day or elsewhere. A new notice goes out, which names the one that it
     * replaces; it has to be told as long ahead as the first.
     *
     * @param number of the case
     * @param seq seen
     * @param step code of the hearing
     * @param until the day of the hearing as it is now; needed also when only the place changes
     * @param words what the new notice says, with time and place
     * @param reason why, for whoever is invited
     */
    record ChangeHearing(
            CaseNumber number, long seq, String step, Optional<LocalDate> until, String words, String reason)
            implements CaseCommand {}

    /**
     * 退回: a finished step, and all that followed from it, has to be done again.
     *
     * @param number of the case
     * @param seq seen
     * @param step code of the step
     * @param reason in words, for colleagues
     */
    record SendBack(CaseNumber number, long seq, String step, String reason) implements CaseCommand {}

    /**
     * 中止: the clock stands for a reason that the matter declares (T16).
     *
     * @param number of the case
     * @param seq seen
     * @param pause code of the matter's pause
     * @param document number of the paper that demands it, for example of the court's notice
     * @param until when it is expected to end, as told in writing
     * @param reason in words for the applicant
     */
    record Suspend(CaseNumber number, long seq, String pause, String document, Optional<LocalDate> until, String reason)
            implements CaseCommand {}

    /**
     * 恢复: the clock runs again from today.
     *
     * @param number of the case
     * @param seq seen
     * @param reason in words
     */
    record Resume(CaseNumber number, long seq, String reason) implements CaseCommand {}

    /**
     * Asks for the one extension (T4).
     *
     * @param number of the case
     * @param seq seen
     * @param reason told to the applicant when it is approved
     */
    record ProposeExtension(CaseNumber number, long seq, String reason) implements CaseCommand {}

    /**
     * Approves the extension that a colleague asked for, or does not.
     *
     * @param number of the case
     * @param seq seen
     * @param approved true for yes
     * @param opinion may be empty when approved
     */
    record DecideExtension(CaseNumber number, long seq, boolean approved, String opinion) implements CaseCommand {}

    /**
     * 认领: the caller takes the case from the common inbox, for the departments in which the caller can go on with it and
     * nobody else has it.
     *
     * @param number of the case
     * @param seq seen
     */
    record Claim(CaseNumber number, long seq) implements CaseCommand {}

    /**
     * 转交: a colleague takes the case over; an empty work number gives it back to the common inbox.
     *
     * @param number of the case
     * @param seq seen
     * @param workNumber of the colleague
     * @param reason in words, for the colleague
     * @param departments keys of those whose part of a joint case is handed on; empty for all that the caller may hand on
     */
    record Assign(CaseNumber number, long seq, String workNumber, String reason, Set<String> departments)
            implements CaseCommand {
        public Assign {
            departments = Set.copyOf(departments);
        }

        /**
         * All that the caller may hand on, as far as the colleague can take it on.
         *
         * @param number of the case
         * @param seq seen
         * @param workNumber of the colleague
         * @param reason in words, for the colleague
         */
        public Assign(CaseNumber number, long seq, String workNumber, String reason) {
            this(number, seq, workNumber, reason, Set.of());
        }
    }

    /**
     * 转报: the case goes to a body outside this platform, which decides it.
     *
     * @param number of the case
     * @param seq seen
     * @param body its name
     * @param reason in words for the applicant
     */
    record Forward(CaseNumber number, long seq, String body, String reason) implements CaseCommand {}

    /**
     * 容缺后补: papers that were promised for later come in.
     *
     * @param number of the case
     * @param seq seen
     * @param files uploaded through {@link CaseService#attach}
     */
    record SupplyDeferred(CaseNumber number, long seq, List<UUID> files) implements CaseCommand {}

    /**
     * 即办: everything that is left, from acceptance to handing over, in one sitting (DOMAIN 3.1).
     *
     * @param number of the case
     * @param seq seen
     * @param opinion what is granted
     * @param resultNumber number of the certificate or document; empty where nothing is made
     * @param means how it was handed over; empty when it is not handed over yet
     */
    record Settle(CaseNumber number, long seq, String opinion, String resultNumber, String means)
            implements CaseCommand {}
}

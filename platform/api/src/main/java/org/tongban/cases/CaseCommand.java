// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.util.List;
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
     */
    record RequestCorrection(CaseNumber number, long seq, List<Shortcoming> shortcomings) implements CaseCommand {}

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
     */
    record Deliver(CaseNumber number, long seq, String means) implements CaseCommand {}

    /**
     * 撤回, by the applicant before the decision.
     *
     * @param number of the case
     * @param seq seen
     * @param reason may be empty
     */
    record Withdraw(CaseNumber number, long seq, String reason) implements CaseCommand {}

    /**
     * 终止, by an officer.
     *
     * @param number of the case
     * @param seq seen
     * @param reason in words
     */
    record Terminate(CaseNumber number, long seq, String reason) implements CaseCommand {}
}

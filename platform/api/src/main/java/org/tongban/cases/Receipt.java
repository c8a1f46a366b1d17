// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.hall.DivisionCode;

/**
 * 收件凭证: what the applicant takes home.
 *
 * @param number of the case
 * @param trackingToken for the QR code; 128 random bits, base64url
 * @param queryCode six characters for looking up by number
 * @param receivedAt to the minute
 * @param matterName official name
 * @param applicant masked
 * @param materials what was handed in
 * @param hall that received it
 * @param body that decides
 * @param answerBy the day until which acceptance is answered, when the matter has a limit for it
 * @param parts the cases of a life event; empty for a case of its own
 * @param mandate how the applicant stood behind it when staff filed it, in words; empty otherwise
 */
public record Receipt(
        CaseNumber number,
        String trackingToken,
        String queryCode,
        Instant receivedAt,
        String matterName,
        String applicant,
        List<CaseMaterial> materials,
        DivisionCode hall,
        String body,
        Optional<LocalDate> answerBy,
        List<Part> parts,
        Optional<String> mandate) {
    /**
     * The receipt of a case of its own that the applicant filed.
     *
     * @param number of the case
     * @param trackingToken for the QR code
     * @param queryCode for looking up by number
     * @param receivedAt to the minute
     * @param matterName official name
     * @param applicant masked
     * @param materials what was handed in
     * @param hall that received it
     * @param body that decides
     * @param answerBy the day until which acceptance is answered
     */
    public Receipt(
            CaseNumber number,
            String trackingToken,
            String queryCode,
            Instant receivedAt,
            String matterName,
            String applicant,
            List<CaseMaterial> materials,
            DivisionCode hall,
            String body,
            Optional<LocalDate> answerBy) {
        this(
                number,
                trackingToken,
                queryCode,
                receivedAt,
                matterName,
                applicant,
                materials,
                hall,
                body,
                answerBy,
                List.of(),
                Optional.empty());
    }

    /**
     * A case of a life event.
     *
     * @param number of the case
     * @param matterName official name
     * @param body that decides
     */
    public record Part(CaseNumber number, String matterName, String body) {}

    @Override
    public String toString() {
        return "Receipt[" + number + "]";
    }
}

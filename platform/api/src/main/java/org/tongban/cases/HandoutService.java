// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;

/**
 * 统一出件: hands out results of every department at any hall. What a counter may see here follows from what the person at
 * the window shows, not from where the counter stands; the files of the cases stay closed.
 */
@ProviderType
public interface HandoutService {
    /** Code of the scanned signature among the papers of a case. */
    String SIGNATURE = "handout-signature";

    /** Code of the scanned authorisation among the papers of a case. */
    String AUTHORISATION = "handout-authorisation";

    /**
     * The results that can be handed to whom the receipt or card belongs to. Wrong query codes are limited to ten a minute for
     * each caller and case; past them the right one finds nothing either.
     *
     * @param caller staff of a counter
     * @param proof what was shown
     * @return empty when it shows nothing that is known here, when the receipt is wrong, and for everybody but counters
     */
    Optional<Found> find(Caller caller, Proof proof);

    /**
     * Hands out, each case by itself: one that cannot be handed out keeps none of the others back. Doing the same again
     * changes nothing and says so.
     *
     * @param caller staff of a counter
     * @param handing what is handed to whom
     * @return one line for each case, or what is wrong with the fields; nothing is written then
     */
    HandoutOutcome handOut(Caller caller, Handing handing);

    /**
     * What the caller has handed out, for the printed list.
     *
     * @param caller staff of a counter
     * @param numbers of cases; those that somebody else handed out are left out
     * @return in the same order
     */
    List<Slip> slips(Caller caller, List<CaseNumber> numbers);

    /** What somebody shows at the window. */
    sealed interface Proof {
        /**
         * The receipt.
         *
         * @param number of the case
         * @param queryCode that stands on it
         */
        record Receipt(CaseNumber number, String queryCode) implements Proof {}

        /**
         * The QR code of the receipt.
         *
         * @param token as it stands at the end of its address
         */
        record Code(String token) implements Proof {
            @Override
            public String toString() {
                return "Code[…]";
            }
        }

        /**
         * The identity card or business licence.
         *
         * @param number on it, exactly
         */
        record Card(String number) implements Proof {
            @Override
            public String toString() {
                return "Card[…]";
            }
        }
    }

    /**
     * What waits to be handed out.
     *
     * @param applicantName masked
     * @param ready results, may be empty
     */
    record Found(String applicantName, List<Ready> ready) {}

    /**
     * A result that waits.
     *
     * @param number of the case
     * @param seq of the last event, for handing it out
     * @param matterName official name
     * @param applicantName masked
     * @param body that decided
     * @param resultNumber number of the certificate or document, empty where there is none
     * @param place office that made it and keeps it until it is handed out
     * @param since when it was ready
     * @param obstacle why it cannot be handed out now, for example because a courier has it
     */
    record Ready(
            CaseNumber number,
            long seq,
            String matterName,
            String applicantName,
            String body,
            String resultNumber,
            String place,
            Instant since,
            Optional<String> obstacle) {
        @Override
        public String toString() {
            return "Ready[" + number + "]";
        }
    }

    /**
     * A case that is to be handed out.
     *
     * @param number of the case
     * @param seq seen
     */
    record Ticked(CaseNumber number, long seq) {}

    /**
     * What is handed to whom.
     *
     * @param proof what was shown
     * @param ticked the cases, at least one
     * @param collector who collects
     * @param signed whether the person has signed
     * @param signature scan or drawing of the signature
     * @param authorisation scan; needed when somebody else collects
     */
    record Handing(
            Proof proof,
            List<Ticked> ticked,
            Collector collector,
            boolean signed,
            Optional<Scan> signature,
            Optional<Scan> authorisation) {}

    /** A scan. */
    interface Scan {
        /**
         * Its name.
         *
         * @return as the browser gave it
         */
        String fileName();

        /**
         * Its bytes, from the beginning each time.
         *
         * @return a stream that the caller closes
         */
        InputStream open();
    }

    /** The answer to handing out. */
    sealed interface HandoutOutcome {
        /**
         * Something typed is missing or wrong.
         *
         * @param errors one for each field: signed, collectorName, collectorCode, signature, authorisation, ticked, proof
         */
        record Invalid(List<FieldError> errors) implements HandoutOutcome {}

        /**
         * What came of each case.
         *
         * @param lines in the order in which they were ticked
         */
        record Handed(List<Line> lines) implements HandoutOutcome {}
    }

    /**
     * What came of one case.
     *
     * @param number of the case
     * @param result what
     * @param reason why not, empty when it was handed out
     */
    record Line(CaseNumber number, Result result, String reason) {}

    /** What can come of a case. */
    enum Result {
        /** Handed out now. */
        DONE,
        /** The caller had handed it out before. */
        DONE_BEFORE,
        /** Somebody was faster, or something else happened to it. */
        CHANGED,
        /** It cannot be handed out. */
        NOT_POSSIBLE
    }

    /**
     * A line of the list that the person signs.
     *
     * @param number of the case
     * @param matterName official name
     * @param applicantName masked
     * @param body that decided
     * @param resultNumber number of the certificate or document
     * @param collector who signed
     * @param at when
     * @param serial of the proof of service
     */
    record Slip(
            CaseNumber number,
            String matterName,
            String applicantName,
            String body,
            String resultNumber,
            Collector collector,
            Instant at,
            String serial) {
        @Override
        public String toString() {
            return "Slip[" + number + "]";
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.Receipt;

/**
 * What the applicant takes home.
 *
 * @param number of the case
 * @param trackingToken for the QR code
 * @param queryCode for looking up by number
 * @param receivedAt ISO instant
 * @param matterName official name
 * @param applicant masked
 * @param materials handed in
 * @param hall that received it
 * @param body that decides
 * @param answerBy ISO date
 * @param parts the cases of a life event; empty for a case of its own
 * @param mandate how the applicant stood behind it when staff filed it, in words
 */
record ReceiptView(
        String number,
        String trackingToken,
        String queryCode,
        String receivedAt,
        String matterName,
        String applicant,
        List<FileView> materials,
        String hall,
        String body,
        @Nullable String answerBy,
        List<PartView> parts,
        @Nullable String mandate) {
    /**
     * A case of a life event.
     *
     * @param number of the case
     * @param matterName official name
     * @param body that decides
     */
    record PartView(String number, String matterName, String body) {}

    static ReceiptView of(Receipt receipt) {
        return new ReceiptView(
                receipt.number().value(),
                receipt.trackingToken(),
                receipt.queryCode(),
                receipt.receivedAt().toString(),
                receipt.matterName(),
                receipt.applicant(),
                receipt.materials().stream().map(FileView::of).toList(),
                receipt.hall().value(),
                receipt.body(),
                receipt.answerBy().map(Object::toString).orElse(null),
                receipt.parts().stream()
                        .map(part -> new PartView(part.number().value(), part.matterName(), part.body()))
                        .toList(),
                receipt.mandate().orElse(null));
    }
}

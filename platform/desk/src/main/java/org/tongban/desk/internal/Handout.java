// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Collector;
import org.tongban.cases.HandoutService;
import org.tongban.cases.HandoutService.Proof;
import org.tongban.cases.HandoutService.Ticked;
import org.tongban.page.PageRequest;
import org.tongban.page.Upload;

/** Reads what the forms of the out-window sent. */
public final class Handout {
    /** The word of a collector who is the applicant. */
    public static final String APPLICANT = "applicant";

    private final PageRequest request;

    /**
     * Of a request.
     *
     * @param request with the form
     */
    public Handout(PageRequest request) {
        this.request = request;
    }

    /**
     * What was shown: a card, a QR code or its address, or number and query code of the receipt, in this order.
     *
     * @return empty when nothing that can be read was typed
     */
    public Optional<Proof> proof() {
        String card = request.parameter("card");
        String code = request.parameter("code");
        if (!card.isEmpty()) {
            return Optional.of(new Proof.Card(card));
        }
        if (!code.isEmpty()) {
            return Optional.of(new Proof.Code(token(code)));
        }
        return CaseNumber.parse(request.parameter("number"))
                .map(number -> new Proof.Receipt(number, request.parameter("queryCode")));
    }

    /**
     * Why nothing can be looked for.
     *
     * @return the sentence
     */
    public String unreadable() {
        return request.parameter("number").isEmpty()
                ? "请扫二维码，或者输入办件编号和查询码，或者读身份证。填一种就行。"
                : "办件编号有 21 位：前 20 位是数字，最后一位是数字或字母。请照收件凭证再输一遍。";
    }

    /** A scanner types the whole address; the token is its last part. */
    private static String token(String code) {
        String path = code.split("[?#]", 2)[0];
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * What is to be handed out to whom.
     *
     * @param proof what was shown
     * @return everything as it was typed
     */
    public HandoutService.Handing handing(Proof proof) {
        return new HandoutService.Handing(
                proof,
                ticked(),
                new Collector(
                        request.parameter("collectorName"),
                        request.parameter("collectorCode"),
                        !request.parameter("who").equals("other")),
                !request.parameter("signed").isEmpty(),
                request.upload("signature").map(Handout::scan),
                request.upload("authorisation").map(Handout::scan));
    }

    /**
     * The cases that are ticked.
     *
     * @return each with the sequence that its row showed
     */
    public List<Ticked> ticked() {
        return request.parameters().getOrDefault("row", List.of()).stream()
                .distinct()
                .limit(Batch.MOST)
                .flatMap(row -> ticked(row).stream())
                .toList();
    }

    private static Optional<Ticked> ticked(String row) {
        String[] parts = row.split("[.]", -1);
        return parts.length == 2 && parts[1].matches("[0-9]{1,18}")
                ? CaseNumber.parse(parts[0]).map(number -> new Ticked(number, Long.parseLong(parts[1])))
                : Optional.empty();
    }

    private static HandoutService.Scan scan(Upload upload) {
        return new HandoutService.Scan() {
            @Override
            public String fileName() {
                return upload.fileName();
            }

            @Override
            public InputStream open() {
                try {
                    return upload.open();
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
        };
    }
}

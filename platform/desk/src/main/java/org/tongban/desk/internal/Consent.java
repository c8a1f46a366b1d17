// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongban.cases.Mandate;
import org.tongban.form.FieldError;
import org.tongban.page.PageRequest;

/**
 * What the clerk has noted of the applicant's word: how they stand behind the filing, and which promises they have agreed
 * to. It lives in the page and its address; the code itself in neither.
 *
 * @param by present, code, paper, or empty
 * @param agreed digests of promises
 */
public record Consent(String by, Set<String> agreed) {
    /** Nothing yet. */
    public static final Consent NONE = new Consent("", Set.of());

    /** The applicant stands at the counter. */
    public static final String PRESENT = "present";

    /** The applicant reads out a code. */
    public static final String CODE = "code";

    /** The applicant has signed. */
    public static final String PAPER = "paper";

    /** Name of the field with the digits. */
    public static final String DIGITS = "mandate-code";

    /** Field and anchor of what is wrong with it. */
    public static final String FIELD = "mandate";

    private static final String BY = "by";
    private static final String AGREED = "agreed";
    private static final Set<String> WAYS = Set.of(PRESENT, CODE, PAPER);

    /**
     * Reads a page or its address. Whoever sends a code, types one or uploads a paper has chosen this way.
     *
     * @param request what came
     * @return what was noted
     */
    public static Consent of(PageRequest request) {
        String by = request.parameter(BY);
        if (request.parameter("act").equals(CODE)) {
            by = CODE;
        } else if (!WAYS.contains(by)) {
            boolean scanned = request.upload(Taken.FILE + Mandate.PAPER)
                    .filter(chosen -> !chosen.fileName().isBlank())
                    .isPresent();
            by = scanned ? PAPER : request.parameter(DIGITS).isEmpty() ? "" : CODE;
        }
        return new Consent(
                by,
                request.parameters().getOrDefault(AGREED, List.of()).stream()
                        .filter(digest -> digest.matches("[0-9a-f]{64}"))
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }

    /**
     * As the service takes it.
     *
     * @param request brings the digits
     * @return empty when no way was chosen
     */
    public Optional<Mandate> mandate(PageRequest request) {
        return switch (by) {
            case PRESENT -> Optional.of(new Mandate.Present());
            case CODE -> Optional.of(new Mandate.Code(request.parameter(DIGITS)));
            case PAPER -> Optional.of(new Mandate.SignedPaper());
            default -> Optional.empty();
        };
    }

    /**
     * What is missing of it before the service is asked.
     *
     * @return one error at most
     */
    public List<FieldError> missing() {
        return by.isEmpty() ? List.of(new FieldError(FIELD, "请选申请人怎么确认：本人在场并核对证件、短信确认码，或者签名的委托书。")) : List.of();
    }

    /**
     * The part of an address that keeps it.
     *
     * @return name and value pairs
     */
    List<String> query() {
        List<String> pairs = new ArrayList<>();
        if (!by.isEmpty()) {
            pairs.add(BY + "=" + by);
        }
        agreed.stream().sorted().forEach(digest -> pairs.add(AGREED + "=" + digest));
        return pairs;
    }
}

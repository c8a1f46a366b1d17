// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.DocumentKind;
import org.tongban.engine.chain.Hash;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.Matter;
import org.tongban.paper.Paper;

/** The promises that come with a filing: drawn before it as they will stand in the case, and agreed to by their words. */
final class Promises {
    static final String FIELD = "promises";

    private static final String SERIAL = "（收件时编号）";
    private static final String NUMBER = "收件时编号";

    private final Registers registers;
    private final Templates templates;

    Promises(Registers registers, Templates templates) {
        this.registers = registers;
        this.templates = templates;
    }

    /**
     * One promise.
     *
     * @param kind of document
     * @param matter for which matter
     * @param paper as it is shown
     * @param digest of its words
     * @param said what the first event says of it
     */
    record Made(DocumentKind kind, Matter matter, Paper paper, String digest, Map<String, String> said) {}

    /** What a filing promises; empty for most. */
    List<Made> of(Examined.Fit fit, Answers answers, List<Applicant> applicants) {
        Matter matter = fit.place().definition().matter();
        LocalDate today = registers.today();
        DocumentText.Subject subject = new DocumentText.Subject(
                fit.place().definition(),
                NUMBER,
                today,
                DocumentText.Subject.names(applicants, registers).orElse(fit.applicantName()));
        List<Made> made = new ArrayList<>();
        deferral(matter, fit.materials(), today)
                .ifPresent(said -> made.add(made(DocumentKind.DEFERRAL_PROMISE, subject, said)));
        commitment(matter, answers).ifPresent(said -> made.add(made(DocumentKind.COMMITMENT, subject, said)));
        return List.copyOf(made);
    }

    private Optional<Map<String, String>> deferral(Matter matter, List<CaseMaterial> papers, LocalDate today) {
        Map<String, LocalDate> days = new Deferrals(matter, registers.calendar()).days(Deferrals.of(papers), today);
        return days.isEmpty() ? Optional.empty() : Optional.of(Map.of(PayloadKeys.PROMISED, Deferrals.text(days)));
    }

    private static Optional<Map<String, String>> commitment(Matter matter, Answers answers) {
        return matter.commitment()
                .filter(rule ->
                        answers.text(rule.field()).filter(rule.value()::equals).isPresent())
                .map(rule -> Map.of(PayloadKeys.COMMITMENT, rule.value()));
    }

    private Made made(DocumentKind kind, DocumentText.Subject subject, Map<String, String> said) {
        Paper paper = new DocumentText(subject, templates.latest(kind, said), registers.today(), templates)
                .paper(kind, SERIAL);
        String words = paper.title() + paper.blocks();
        return new Made(
                kind,
                subject.definition().matter(),
                paper,
                Hash.SHA_256.of(words.getBytes(StandardCharsets.UTF_8)),
                said);
    }

    /** What nobody has agreed to yet, each in a sentence. */
    static List<FieldError> open(List<Made> promises, Set<String> agreed) {
        return promises.stream()
                .filter(promise -> !agreed.contains(promise.digest()))
                .map(promise ->
                        new FieldError(FIELD, "请申请人看过《" + promise.kind().label() + "》，同意后勾选，再提交。" + otherwise(promise)))
                .toList();
    }

    private static String otherwise(Made promise) {
        return promise.kind() == DocumentKind.COMMITMENT
                ? "不想承诺的，可以改选一般方式。"
                : "也可以现在就交："
                        + String.join(
                                "、",
                                Deferrals.read(promise.said().getOrDefault(PayloadKeys.PROMISED, "")).keySet().stream()
                                        .map(code -> name(promise.matter(), code))
                                        .toList())
                        + "。";
    }

    private static String name(Matter matter, String code) {
        return matter.materials().stream()
                .filter(material -> material.code().equals(code))
                .map(material -> "《" + material.name() + "》")
                .findFirst()
                .orElse(code);
    }

    /** What the first event says of them. */
    static Map<String, String> said(List<Made> promises) {
        Map<String, String> said = new LinkedHashMap<>();
        promises.forEach(promise -> said.putAll(promise.said()));
        return said;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.ParcelStatus;
import org.tongban.form.FieldError;
import org.tongban.phrase.Phrase;

/**
 * What the caller can do to a case now.
 *
 * @param action address of the forms
 * @param csrfField hidden field of each form, markup
 * @param seq the last event that is on the page
 * @param acts in order; the first one is open
 * @param choices of the acts
 * @param drafts what stands in the fields before anybody has typed, by act and field
 * @param phrases that the caller may use
 * @param waiting what the case waits for
 * @param obstacles why nothing can be done
 * @param said what just happened
 * @param typed what was typed into an act that did not go through
 */
public record PanelView(
        String action,
        String csrfField,
        long seq,
        List<ActView> acts,
        Choices choices,
        Map<Verb, Map<String, String>> drafts,
        List<Phrase> phrases,
        String waiting,
        List<String> obstacles,
        Said said,
        Typed typed) {
    /** Where a parcel can have ended of which the courier says nothing. */
    public static final List<Option> PARCEL_ENDS = List.of(
            new Option(ParcelStatus.LOST.name(), ParcelStatus.LOST.label()),
            new Option(ParcelStatus.RETURNED.name(), ParcelStatus.RETURNED.label()));

    /**
     * One act.
     *
     * @param verb what is done
     * @param title in words
     * @param step code of the step, else empty
     * @param standard what is looked at in a step
     * @param open whether its form is unfolded
     */
    public record ActView(Verb verb, String title, String step, String standard, boolean open) {}

    /**
     * What can be chosen.
     *
     * @param askable materials and fields that a notice may list
     * @param supplied materials that the open notice asks for, with its words
     * @param corrected fields of the form that it asks for
     * @param reasons of refusal
     * @param clauses law and article
     * @param grounds of not accepting
     * @param endings grounds of ending without a decision
     * @param pauses for which the clock may stand
     * @param finished steps that can be sent back
     * @param means of handing out
     */
    public record Choices(
            List<Option> askable,
            List<Option> supplied,
            List<Corrected> corrected,
            List<Option> reasons,
            List<String> clauses,
            List<Option> grounds,
            List<Option> endings,
            List<Option> pauses,
            List<Option> finished,
            List<String> means) {}

    /**
     * A field that is put right.
     *
     * @param problem what the notice says about it
     * @param field as it is typed in
     */
    public record Corrected(String problem, FieldView field) {}

    /**
     * What just happened.
     *
     * @param done what was done
     * @param conflict whether a colleague was faster
     * @param problem why it was refused
     * @param errors at fields
     */
    public record Said(Optional<String> done, boolean conflict, Optional<String> problem, List<FieldError> errors) {
        /** Nothing. */
        public static final Said NOTHING = new Said(Optional.empty(), false, Optional.empty(), List.of());
    }

    /**
     * What stands in a field of an act.
     *
     * @param act the act
     * @param field name of the field
     * @return as it was typed; before that the draft, empty text when there is none
     */
    public String value(ActView act, String field) {
        return typed.by(act)
                ? typed.value(field)
                : drafts.getOrDefault(act.verb(), Map.of()).getOrDefault(field, "");
    }

    /**
     * The phrases of a topic.
     *
     * @param topic name of the topic
     * @return own ones first
     */
    public List<Phrase> phrases(String topic) {
        return phrases.stream()
                .filter(phrase -> phrase.topic().name().equals(topic))
                .toList();
    }

    /**
     * What is wrong with a field of an act.
     *
     * @param act the act
     * @param field name of the field
     * @return the sentence
     */
    public Optional<String> error(ActView act, String field) {
        return typed.by(act)
                ? said.errors().stream()
                        .filter(error -> error.field().equals(field))
                        .map(FieldError::message)
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The summary on top: every error with its field.
     *
     * @return lines
     */
    public List<ErrorLine> errorLines() {
        return said.errors().stream()
                .map(error -> new ErrorLine("#d-" + error.field(), label(error.field()) + error.message()))
                .toList();
    }

    /** The service says 这一栏; the summary has to say which one. */
    private String label(String field) {
        return switch (field) {
            case "until" -> "日期：";
            case "words" -> "通知的内容：";
            case "pause" -> "中止的情形：";
            case "document" -> "依据的文书：";
            case "back" -> "退回哪一步：";
            case "body" -> "机关：";
            case "opinion" -> "意见：";
            case "reason" -> "理由：";
            case "clause" -> "依据的条款：";
            case "explanation" -> "对申请人的说明：";
            case "resultNumber" -> "证照或文书编号：";
            case "means" -> "怎么送到的：";
            case "recipient" -> "收件人：";
            case "phone" -> "电话：";
            case "address" -> "地址：";
            case "parcelStatus" -> "包裹的下落：";
            default ->
                choices.askable().stream()
                        .filter(asked -> asked.value().equals(field))
                        .map(asked -> asked.label() + "：")
                        .findFirst()
                        .orElse("");
        };
    }
}

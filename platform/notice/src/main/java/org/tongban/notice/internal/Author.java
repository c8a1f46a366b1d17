// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseHappening;

/** Puts a happening into words. The name of a sensitive matter stays in the inbox, which only its reader opens. */
final class Author {
    private final Wording wording;
    private final Optional<Author> otherwise;

    private Author(Wording wording, Optional<Author> otherwise) {
        this.wording = wording;
        this.otherwise = otherwise;
    }

    /** Writes a language; what it has no words for is said in Chinese as a whole. */
    static Author of(String language) {
        return language.equals(Contact.UNSAID.language())
                ? new Author(Wording.of(language), Optional.empty())
                : new Author(Wording.of(language), Optional.of(of(Contact.UNSAID.language())));
    }

    /** What is said of the event itself. */
    Text event(CaseHappening happening) {
        return text(key(happening), happening, outstanding(happening));
    }

    private static String key(CaseHappening happening) {
        return happening
                .step()
                .filter(step -> happening.type() == CaseEventType.STEP_STARTED && step.hearing())
                .map(step -> step.changed() ? "HEARING_CHANGED" : "HEARING")
                .orElse(happening.type().name());
    }

    /** What a reminder says. */
    Text reminder(Reminder.Kind kind, CaseHappening happening, List<CaseHappening.Paper> papers) {
        return text("REMINDER_" + kind, happening, papers);
    }

    /** The papers that are still to come, of the earliest date. */
    static List<CaseHappening.Paper> outstanding(CaseHappening happening) {
        List<CaseHappening.Paper> missing = happening.deferred().stream()
                .filter(paper -> !paper.deferral().supplied())
                .toList();
        Optional<LocalDate> first =
                missing.stream().map(paper -> paper.deferral().by()).min(LocalDate::compareTo);
        return missing.stream()
                .filter(paper -> paper.deferral().by().equals(first.orElseThrow()))
                .toList();
    }

    private Text text(String key, CaseHappening happening, List<CaseHappening.Paper> papers) {
        if (otherwise.isPresent() && !wording.knows(key + ".title")) {
            return otherwise.get().text(key, happening, papers);
        }
        Map<String, String> values = values(happening, papers);
        Map<String, String> outside = new HashMap<>(values);
        outside.put(
                "matter",
                wording.say(happening.sensitive() ? "matter.discreet" : "matter", values)
                        .orElse(""));
        return new Text(
                wording.say(key + ".title", values).orElseThrow(() -> new IllegalStateException("No words for " + key)),
                wording.say(key + ".text", values).orElse(""),
                wording.say(key + ".sms", outside)
                        .map(text -> wording.say("signature", values).orElse("") + text));
    }

    private Map<String, String> values(CaseHappening happening, List<CaseHappening.Paper> papers) {
        Map<String, String> values = new HashMap<>();
        values.put("matter", happening.matterName());
        values.put("number", happening.number().grouped());
        values.put("hall", happening.hall());
        values.put("body", happening.body());
        values.put("step", happening.step().map(CaseHappening.StepRef::name).orElse(""));
        values.put("until", day(happening.dates().until()));
        values.put("answerBy", day(happening.dates().answerBy()));
        values.put("promised", day(happening.dates().promised()));
        values.put("replaced", day(happening.dates().replaced()));
        values.put(
                "told",
                day(happening.dates().answerBy().or(() -> happening.dates().promised())));
        values.put("handOutBy", day(happening.dates().handOutBy()));
        values.put("papers", papers.stream().map(CaseHappening.Paper::name).collect(Collectors.joining("、")));
        values.put(
                "papersBy",
                day(papers.stream().map(paper -> paper.deferral().by()).findFirst()));
        return values;
    }

    private String day(Optional<LocalDate> day) {
        return day.map(wording::day).orElse("");
    }
}

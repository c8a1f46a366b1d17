// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.engine.form.AnswerFormats;
import org.tongban.engine.form.AnswerParser;
import org.tongban.engine.form.MatterRules;
import org.tongban.engine.paper.Field;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.Matter;

/** The form of one matter under answers that are right and answers that are wrong. Each complaint is one line. */
final class FormUnderTest {
    private static final int ROUNDS = 25;

    private final Matter matter;
    private final MatterRules rules;

    FormUnderTest(Matter matter) {
        this.matter = matter;
        this.rules = new MatterRules(matter, new AnswerFormats(Clock.system(TestClock.ZONE), division -> true));
    }

    /** Fields that the citizen would see under their names in the file. */
    List<String> nameless() {
        return Field.of(matter.form()).values().stream()
                .filter(field -> field.label().isBlank() || field.label().equals(field.name()))
                .map(field -> matter.code() + "." + field.name() + " 没有 title")
                .toList();
    }

    /** Answers that satisfy all rules of the form one by one, and are refused. */
    List<String> refusedThoughRight() {
        List<String> complaints = new ArrayList<>();
        for (int seed = 0; seed < ROUNDS; seed++) {
            Answers answers = new GeneratedAnswers(matter, rules, seed).next();
            rules.check(answers)
                    .forEach(error -> complaints.add(matter.code() + "." + error.field() + " 填不对：" + error.message()));
            rules.steps(answers);
            rules.materials(answers);
        }
        return complaints.stream().distinct().toList();
    }

    /** Wrong answers that nobody objects to, or that are objected to without words. */
    List<String> takenThoughWrong() {
        Map<String, List<String>> samples = new LinkedHashMap<>();
        Map<String, Field> fields = Field.of(matter.form());
        fields.values().stream()
                .filter(field -> !field.samples().isEmpty())
                .forEach(
                        field -> samples.put(field.name(), texts(field.samples().get(0))));
        List<String> complaints = new ArrayList<>();
        for (Field field : fields.values()) {
            if (asked(field, samples)) {
                wrong(field)
                        .forEach((what, value) ->
                                complaint(field, what, value, samples).ifPresent(complaints::add));
            }
        }
        return complaints;
    }

    private boolean asked(Field field, Map<String, List<String>> samples) {
        return rules.form(AnswerParser.parse(matter.form(), samples)).asks(field.name());
    }

    private static List<String> texts(Object sample) {
        return sample instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(sample.toString());
    }

    private static Map<String, List<String>> wrong(Field field) {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        if (field.required()) {
            wrong.put("空着", List.of(" "));
        }
        switch (field.type()) {
            case INTEGER, NUMBER -> wrong.put("填了文字", List.of("很多"));
            case YES_NO, SEVERAL -> wrong.put("填了没有的选项", List.of("不是选项"));
            case TEXT -> {
                if (!field.choices().isEmpty()) {
                    wrong.put("填了没有的选项", List.of("不是选项"));
                }
                if (!field.format().isEmpty()) {
                    wrong.put("格式不对", List.of("不是这个格式"));
                }
                if (field.rules().containsKey("maxLength")) {
                    int most = GeneratedAnswers.length(field, "maxLength", 0);
                    wrong.put("太长", List.of("长".repeat(most + 1)));
                }
            }
        }
        return wrong;
    }

    private Optional<String> complaint(
            Field field, String what, List<String> value, Map<String, List<String>> samples) {
        Map<String, List<String>> typed = new LinkedHashMap<>(samples);
        typed.put(field.name(), value);
        Optional<FieldError> error = rules.check(AnswerParser.parse(matter.form(), typed)).stream()
                .filter(found -> found.field().equals(field.name()))
                .findFirst();
        if (error.isEmpty()) {
            return Optional.of(matter.code() + "." + field.name() + " " + what + "，没有人提醒");
        }
        return error.get().message().isBlank()
                ? Optional.of(matter.code() + "." + field.name() + " " + what + "，提醒没有内容")
                : Optional.empty();
    }
}

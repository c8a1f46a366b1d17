// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.tongban.engine.form.MatterRules;
import org.tongban.engine.paper.Field;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.Matter;

/**
 * Answers that nobody thought of, made from what the form says: other choices, other lengths, other numbers, and the
 * samples where only a sample is known to be right. A field is answered when the form asks for it, an optional one by the
 * toss of a coin.
 */
final class GeneratedAnswers {
    /** Longer than any text that people type into a line. */
    private static final int LONGEST = 60;

    private static final int ROUNDS = 40;

    private static final String LETTERS = "常州市民办事方便快捷青龙街道";

    private final Map<String, Field> fields;
    private final MatterRules rules;
    private final Random random;

    GeneratedAnswers(Matter matter, MatterRules rules, long seed) {
        this.fields = Field.of(matter.form());
        this.rules = rules;
        this.random = new Random(seed);
    }

    /** Answers with everything that the form asks for after them. */
    Answers next() {
        Map<String, Object> answers = new LinkedHashMap<>();
        fields.values().stream()
                .filter(field -> field.required() || random.nextBoolean())
                .forEach(field -> value(field).ifPresent(value -> answers.put(field.name(), value)));
        for (int round = 0; round <= ROUNDS; round++) {
            List<FieldError> errors = rules.check(new Answers(answers));
            if (errors.isEmpty()) {
                return new Answers(answers);
            }
            for (FieldError error : errors) {
                repair(answers, Optional.ofNullable(fields.get(error.field())).orElseThrow(), round);
            }
        }
        return samples();
    }

    /** What an answer calls for is added; where rules of several fields meet, another value may be the right one. */
    private void repair(Map<String, Object> answers, Field field, int round) {
        boolean another = !answers.containsKey(field.name()) || round % 2 == 1;
        (another ? value(field) : field.samples().stream().findFirst())
                .ifPresent(value -> answers.put(field.name(), value));
    }

    /** The way out where only the author knows which answers go together. */
    private Answers samples() {
        Map<String, Object> answers = new LinkedHashMap<>();
        fields.values().stream()
                .filter(field -> !field.samples().isEmpty())
                .forEach(field -> answers.put(field.name(), field.samples().get(0)));
        return new Answers(answers);
    }

    private Optional<Object> value(Field field) {
        if (field.rules().containsKey("const")) {
            return Optional.ofNullable(field.rules().get("const"));
        }
        return switch (field.type()) {
            case YES_NO -> Optional.of(random.nextBoolean());
            case SEVERAL -> several(field);
            case INTEGER, NUMBER -> number(field);
            case TEXT ->
                field.choices().isEmpty()
                        ? text(field)
                        : Optional.of(any(field.choices()).value());
        };
    }

    private Optional<Object> several(Field field) {
        if (field.choices().isEmpty()) {
            return sample(field);
        }
        List<Object> all = field.choices().stream().map(Field.Choice::value).collect(Collectors.toList());
        Collections.shuffle(all, random);
        return Optional.of(List.copyOf(all.subList(0, 1 + random.nextInt(all.size()))));
    }

    private Optional<Object> number(Field field) {
        Object least = field.rules().get("minimum");
        Object most = field.rules().get("maximum");
        if (!(least instanceof Number from)
                || !(most instanceof Number to)
                || field.rules().containsKey("multipleOf")) {
            return sample(field);
        }
        BigInteger low = new BigDecimal(from.toString()).toBigInteger();
        int span = new BigDecimal(to.toString())
                .toBigInteger()
                .subtract(low)
                .min(BigInteger.valueOf(1_000_000))
                .intValue();
        return Optional.of(new BigDecimal(low.add(BigInteger.valueOf(random.nextInt(span + 1)))));
    }

    private Optional<Object> text(Field field) {
        if (!field.format().isEmpty()
                || field.rules().containsKey("pattern")
                || field.rules().containsKey("enum")) {
            return sample(field);
        }
        int least = length(field, "minLength", 1);
        int most = Math.max(least, Math.min(LONGEST, length(field, "maxLength", LONGEST)));
        int length = least + random.nextInt(most - least + 1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return Optional.of(text.toString());
    }

    static int length(Field field, String rule, int otherwise) {
        return field.rules().get(rule) instanceof Number number ? number.intValue() : otherwise;
    }

    private Optional<Object> sample(Field field) {
        return field.samples().isEmpty() ? Optional.empty() : Optional.of(any(new ArrayList<>(field.samples())));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.engine.paper.Field;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.matter.Matter;

/** What a clerk typed into the form of a matter. Divisions come by name, as people say them. */
public final class FormInput {
    /** Leads the name of each field, so that a form cannot collide with the page around it. */
    public static final String FIELD = "f.";

    private static final int MOST_CANDIDATES = 12;

    private final Office office;
    private final Map<String, List<String>> parameters;
    private final Map<String, List<String>> raw = new LinkedHashMap<>();
    private final Map<String, FieldView.PlaceView> places = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * Reads the fields of a form.
     *
     * @param office knows the divisions
     * @param matter whose form
     * @param parameters of the request
     */
    public FormInput(Office office, Matter matter, Map<String, List<String>> parameters) {
        this.office = office;
        this.parameters = parameters;
        Field.of(matter.form()).forEach((name, field) -> {
            if (field.format().equals("division")) {
                raw.put(name, place(name).stream().toList());
            } else {
                raw.put(name, parameters.getOrDefault(FIELD + name, List.of()));
            }
        });
    }

    /**
     * What is to be parsed.
     *
     * @return values by field
     */
    public Map<String, List<String>> raw() {
        return raw;
    }

    /**
     * Divisions that have to be looked at again, with what was typed.
     *
     * @return by field
     */
    public Map<String, FieldView.PlaceView> places() {
        return places;
    }

    /**
     * What is wrong with divisions.
     *
     * @return one for each
     */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /**
     * The answers to save: what was parsed, and blanks for what was cleared.
     *
     * @param parsed answers of the right types
     * @param before saved so far
     * @return the answers
     */
    public Answers toSave(Answers parsed, Answers before) {
        Map<String, Object> values = new LinkedHashMap<>(parsed.values());
        for (String field : raw.keySet()) {
            if (!values.containsKey(field) && !before.texts(field).isEmpty()) {
                values.put(field, "");
            }
        }
        return new Answers(values);
    }

    private Optional<String> place(String name) {
        String typed = parameter(name);
        String picked = parameter(name + ".pick");
        if (!picked.isEmpty() || typed.isEmpty()) {
            return Optional.of(picked).filter(code -> !code.isEmpty());
        }
        if (typed.equals(parameter(name + ".shown"))
                && !parameter(name + ".code").isEmpty()) {
            return Optional.of(parameter(name + ".code"));
        }
        return office.hall(typed).map(hall -> hall.code().value()).or(() -> search(name, typed));
    }

    private Optional<String> search(String name, String typed) {
        List<Hall> found = office.halls().search(typed, MOST_CANDIDATES);
        List<Hall> villages =
                found.stream().filter(hall -> hall.level() == HallLevel.VILLAGE).toList();
        List<Hall> best = villages.isEmpty() ? found : villages;
        if (best.size() == 1) {
            return Optional.of(best.get(0).code().value());
        }
        List<Option> candidates = best.stream()
                .map(hall -> new Option(hall.code().value(), office.place(hall)))
                .toList();
        places.put(name, new FieldView.PlaceView(typed, "", candidates));
        errors.add(new FieldError(
                name,
                best.isEmpty() ? "没有找到“" + typed + "”。请输村或社区的名字，例如“青竹苑”。" : "有 " + best.size() + " 个地方叫这个名字，请在下面选一个。"));
        return Optional.empty();
    }

    private String parameter(String name) {
        return parameters.getOrDefault(FIELD + name, List.of("")).stream()
                .findFirst()
                .orElse("")
                .strip();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.Material;

/** Draws one page of the form of a draft. */
public final class FormSteps {
    private final Site site;
    private final Filing.Opened opened;
    private final int number;

    /**
     * For a page of the form.
     *
     * @param site knows the divisions
     * @param opened the draft
     * @param number of the page, counted from 1
     */
    public FormSteps(Site site, Filing.Opened opened, int number) {
        this.site = site;
        this.opened = opened;
        this.number = number;
    }

    /**
     * What the person sees.
     *
     * @param raw as typed, empty when nothing came
     * @param errors what is wrong
     * @param edit fields that the person wants to change although they are known
     * @param more whether the answers just given call for more on this page
     */
    public record Shown(Map<String, List<String>> raw, List<FieldError> errors, Set<String> edit, boolean more) {
        /**
         * After something was sent.
         *
         * @param raw as typed
         * @param errors what is wrong
         */
        public Shown(Map<String, List<String>> raw, List<FieldError> errors) {
            this(raw, errors, Set.of(), false);
        }
    }

    /**
     * The page of the form.
     *
     * @return its title and fields
     */
    public FormDefinition.FormStep step() {
        return opened.form().steps().get(number - 1);
    }

    /**
     * The fields that come with the page: those that are asked, and those that a browser may show when another answer
     * on this page calls for them.
     *
     * @return in order
     */
    public List<String> offered() {
        List<String> page = opened.matter().form().steps().stream()
                .map(FormDefinition.FormStep::fields)
                .filter(fields -> fields.contains(step().fields().get(0)))
                .findFirst()
                .orElseThrow();
        return page.stream()
                .filter(name -> step().fields().contains(name)
                        || Dependence.of(opened.matter().form(), name, page).isPresent())
                .toList();
    }

    /**
     * The fields that are known and not asked for.
     *
     * @param shown what the person sees
     * @return where each comes from, by field
     */
    public Map<String, String> known(Shown shown) {
        Map<String, String> known = new LinkedHashMap<>();
        opened.known().facts().forEach((field, fact) -> {
            String answer = opened.answers().text(field).orElse(fact);
            if (answer.equals(fact)
                    && !shown.edit().contains(field)
                    && !shown.raw().containsKey(field)) {
                known.put(field, opened.known().source(field));
            }
        });
        return known;
    }

    /**
     * The page as it is drawn.
     *
     * @param frame around it
     * @param shown what the person sees
     * @param resumed whether the person comes back
     * @return what the page shows
     */
    public FormStepView view(FilingFrame frame, Shown shown, boolean resumed) {
        Answers answers = Typed.answered(opened.known().over(opened.draft().answers()));
        Map<String, String> known = known(shown);
        List<String> offered = offered();
        List<FieldView> fields = new FormFields(site, opened.matter().form())
                .asking(opened.form())
                .fields(
                        new FormDefinition.FormStep(step().title(), offered),
                        new FormFields.Content(shown.raw(), answers, known, shown.errors()));
        return new FormStepView(
                frame,
                step().title(),
                number,
                opened.form().steps().size(),
                fields,
                ErrorLine.here(shown.errors()),
                fields.stream()
                        .filter(field -> field.toLookUp() && field.required() && field.asked())
                        .map(FieldView::label)
                        .toList(),
                later(),
                new Events(site, "").saving(opened.matter(), opened.answers()),
                resumed,
                opened.aside(),
                shown.more());
    }

    private List<String> later() {
        return new MaterialTiles(site.matters(), opened)
                .asked().stream()
                        .filter(material -> !material.exempt()
                                && material.source() != Material.Source.GENERATED_FROM_FORM
                                && material.required())
                        .map(Material::name)
                        .toList();
    }

    /**
     * What is wrong on this page.
     *
     * @param typed what came
     * @param answers after saving
     * @return one error a field
     */
    public List<FieldError> errors(Typed typed, Answers answers) {
        List<FieldError> errors = new ArrayList<>();
        for (FieldError error : site.matters().check(opened.matter(), answers)) {
            if (step().fields().contains(error.field())) {
                boolean division = typed.townOnly(error.field());
                errors.add(division ? new FieldError(error.field(), "请在第二个框里选村或社区。") : error);
            }
        }
        return errors;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.engine.paper.Field;
import org.tongban.engine.paper.FormPaper;
import org.tongban.form.Answers;
import org.tongban.matter.FormDefinition;

/** The answers of a form as people read them, page by page. */
public final class AnswerPages {
    private final Office office;

    /**
     * With the names of places.
     *
     * @param office knows the halls
     */
    public AnswerPages(Office office) {
        this.office = office;
    }

    /**
     * The pages of a form.
     *
     * @param form of a matter
     * @param answers to it
     * @return labels and answers, those that were left open too
     */
    public List<CaseView.Page> of(FormDefinition form, Answers answers) {
        Map<String, Field> fields = Field.of(form);
        return FormPaper.filled(form, answers).pages().stream()
                .map(page -> new CaseView.Page(
                        page.title(),
                        page.rows().stream().map(row -> answer(fields, row)).toList()))
                .toList();
    }

    private Option answer(Map<String, Field> fields, FormPaper.Row row) {
        boolean place = Optional.ofNullable(fields.get(row.field()))
                .filter(field -> field.format().equals("division"))
                .isPresent();
        return new Option(row.label(), place ? office.place(row.value()) : row.value());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.Optional;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallService;
import org.tongban.hall.ServiceArea;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterSnapshot;

/** Finds out whose case it becomes (DOMAIN 2.5): by the rule of the matter, never simply by the hall that received it. */
final class Competence {
    private final HallService halls;
    private final MatterSnapshot snapshot;

    Competence(HallService halls, MatterSnapshot snapshot) {
        this.halls = halls;
        this.snapshot = snapshot;
    }

    /** The place, or what is wrong with the answer that names it. */
    record Found(Optional<Place> place, Optional<FieldError> error) {
        private static Found wrong(String field, String message) {
            return new Found(Optional.empty(), Optional.of(new FieldError(field, message)));
        }
    }

    Found find(Matter matter, Answers answers, Hall receiving) {
        String field = matter.competence().field().orElse("hall");
        if (matter.competence().rule() == Matter.Competence.Rule.FILING_HALL) {
            return at(matter, receiving, field);
        }
        Optional<String> answer = answers.text(field);
        if (answer.isEmpty()) {
            return Found.wrong(field, "请选择到村或社区，我们才知道由哪里办理。");
        }
        Optional<Hall> competent = hall(answer.get());
        if (competent.isEmpty()) {
            return Found.wrong(field, "没有找到这个地方。请重新选择到村或社区。");
        }
        if (matter.crossArea() == Matter.CrossArea.DISTRICT
                && !competent.get().area().equals(receiving.area())) {
            return Found.wrong(field, "这件事由" + area(competent.get()) + "办理。请在" + area(competent.get()) + "的网站或大厅申请。");
        }
        return at(matter, competent.get(), field);
    }

    private Found at(Matter matter, Hall competent, String field) {
        Optional<Implementation> implementation =
                snapshot.definition(matter.code(), competent.area()).flatMap(MatterDefinition::implementation);
        return implementation
                .map(local -> new Found(
                        Optional.of(new Place(competent, new MatterDefinition(matter, implementation), local.body())),
                        Optional.empty()))
                .orElseGet(() -> Found.wrong(field, area(competent) + "还没有开通这个事项。请拨打 0519-12345 询问。"));
    }

    Optional<Hall> hall(String code) {
        try {
            return halls.find(DivisionCode.of(code));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private String area(Hall hall) {
        return halls.area(hall.area()).map(ServiceArea::name).orElse(hall.division());
    }
}

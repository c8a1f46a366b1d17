// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.Shortcoming;
import org.tongban.form.FieldError;

/** 补正: everything that the open notice names, papers and answers alike, and no other answer. */
final class Supply {
    private final CaseFacts facts;
    private final CaseCommand.SupplyCorrection command;
    private final Names names;
    private final Set<String> supplied = new LinkedHashSet<>();
    private final List<FieldError> errors = new ArrayList<>();

    Supply(CaseFacts facts, CaseCommand.SupplyCorrection command) {
        this.facts = facts;
        this.command = command;
        this.names = new Names(facts.matter());
        command.files().forEach(this::take);
        List<String> asked = OneTimeNotice.last(facts.history()).stream()
                .map(Shortcoming::material)
                .toList();
        asked.forEach(this::ask);
        corrected().stream()
                .filter(field -> !asked.contains(field) || names.material(field).isPresent())
                .forEach(field -> errors.add(new FieldError(field, "这一栏没有要求补正，不能改。")));
    }

    private void take(UUID file) {
        String material = facts.attached().get(file);
        if (material == null) {
            errors.add(new FieldError("files", "有一个文件找不到了。请重新上传。"));
        } else {
            supplied.add(material);
        }
    }

    private void ask(String code) {
        names.material(code)
                .ifPresentOrElse(
                        paper -> {
                            if (!supplied.contains(code)) {
                                errors.add(new FieldError(code, "还差《" + paper + "》。请一起补齐后再提交。"));
                            }
                        },
                        () -> {
                            if (!corrected().contains(code)) {
                                String field = names.find(code).orElse(code);
                                errors.add(new FieldError(code, "“" + field + "”还没有改。请改好后一起提交。"));
                            }
                        });
    }

    private Set<String> corrected() {
        return command.corrected().values().keySet();
    }

    List<FieldError> errors() {
        return errors;
    }

    Map<String, String> payload() {
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put(PayloadKeys.SUPPLIED, String.join(",", supplied));
        payload.put(PayloadKeys.CORRECTED, String.join(",", corrected()));
        payload.put(
                PayloadKeys.MATERIALS,
                command.files().stream()
                        .distinct()
                        .map(file -> facts.attached().get(file) + ":" + CaseMaterial.Mark.UPLOADED.name() + ":" + file)
                        .collect(Collectors.joining(",")));
        return payload;
    }
}

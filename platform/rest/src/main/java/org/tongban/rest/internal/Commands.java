// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.DeclineGround;
import org.tongban.cases.Shortcoming;
import org.tongban.form.FieldError;

/** Reads a command from the last part of the path and a JSON body. */
final class Commands {
    private final Map<String, Object> body;

    private Commands(Map<String, Object> body) {
        this.body = body;
    }

    static CaseCommand read(CaseNumber number, String name, Map<String, Object> body) {
        Commands in = new Commands(body);
        long seq = in.seq();
        return switch (name) {
            case "request-correction" -> new CaseCommand.RequestCorrection(number, seq, in.shortcomings());
            case "supply-correction" ->
                new CaseCommand.SupplyCorrection(
                        number,
                        seq,
                        in.list("files").stream()
                                .map(file -> Calls.uuid(String.valueOf(file), "这个文件"))
                                .toList());
            case "accept" -> new CaseCommand.Accept(number, seq);
            case "decline" -> new CaseCommand.Decline(number, seq, in.ground(), in.text("reason"));
            case "complete-step" -> new CaseCommand.CompleteStep(number, seq, in.text("step"), in.text("opinion"));
            case "grant" -> new CaseCommand.Grant(number, seq, in.text("opinion"));
            case "refuse" ->
                new CaseCommand.Refuse(number, seq, in.text("reason"), in.text("clause"), in.text("explanation"));
            case "issue" -> new CaseCommand.Issue(number, seq, in.text("resultNumber"));
            case "deliver" -> new CaseCommand.Deliver(number, seq, in.text("means"));
            case "withdraw" -> new CaseCommand.Withdraw(number, seq, in.optional("reason"));
            case "terminate" -> new CaseCommand.Terminate(number, seq, in.text("reason"));
            default -> throw Problem.notFound("这个操作");
        };
    }

    private long seq() {
        if (body.get("seq") instanceof Number number) {
            return number.longValue();
        }
        throw Problem.invalid(List.of(new FieldError("seq", "请带上您看到的办件序号 seq（整数）。")));
    }

    private String text(String field) {
        return Calls.required(body.get(field) instanceof String text ? text : null, field);
    }

    private String optional(String field) {
        return body.get(field) instanceof String text ? text : "";
    }

    private List<?> list(String field) {
        return body.get(field) instanceof List<?> list ? list : List.of();
    }

    private List<Shortcoming> shortcomings() {
        return list("shortcomings").stream()
                .map(entry -> {
                    Map<?, ?> map = entry instanceof Map<?, ?> found ? found : Map.of();
                    return new Shortcoming(
                            Calls.required(map.get("material") instanceof String text ? text : null, "material"),
                            Calls.required(map.get("problem") instanceof String text ? text : null, "problem"));
                })
                .toList();
    }

    private DeclineGround ground() {
        try {
            return DeclineGround.valueOf(text("ground").toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid(
                    List.of(new FieldError("ground", "不予受理只有四种理由：not-needed、not-competent、no-standing、out-of-time。")));
        }
    }
}

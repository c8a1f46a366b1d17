// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.util.Map;
import java.util.function.Consumer;

/** Officers bring one case to its decision, each upon the case as it stands. Not for several threads at once. */
final class Deciding implements Task {
    private final String number;
    private final Errand errand;
    private final Map<String, String> tokens;
    private final Consumer<Deciding> next;
    private long seq = 1;
    private int act;

    /**
     * Nothing has been done yet.
     *
     * @param number of the case
     * @param errand what it is about
     * @param tokens of the officers by account
     * @param next hears after each answer
     */
    Deciding(String number, Errand errand, Map<String, String> tokens, Consumer<Deciding> next) {
        this.number = number;
        this.errand = errand;
        this.tokens = tokens;
        this.next = next;
    }

    @Override
    public Kind kind() {
        return Kind.DECIDE;
    }

    @Override
    public String matter() {
        return errand.matter();
    }

    @Override
    public Call call() {
        Errand.Act due = errand.acts().get(act);
        return Call.post("/api/cases/" + number + "/" + due.command(), due.upon(seq))
                .by(tokens.getOrDefault(due.account(), ""));
    }

    @Override
    public void took(Answer answer) {
        if (answer.good()) {
            seq = answer.json().path("seq").asLong();
            act++;
        } else if (answer.status() == 409) {
            seq = answer.json().path("current").path("seq").asLong();
        } else if (answer.status() >= 400 && answer.status() < 500) {
            act = errand.acts().size(); // it counts as a failure, and nobody tries for ever
        }
        next.accept(this);
    }

    boolean decided() {
        return act >= errand.acts().size();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** A citizen files one application: begins, answers, hands in papers, files. Not for several threads at once. */
final class Filing implements Task {
    private static final byte[] PAPER =
            "%PDF-1.4\n示例材料\nstartxref\n0\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final int BEGUN = 1;

    private final Citizen citizen;
    private final Errand errand;
    private final String key = UUID.randomUUID().toString();
    private final Receipts receipts;
    private final Consumer<Filing> next;
    private String draft = "";
    private String digest = "";
    private String number = "";
    private int step;
    private boolean unanswered;

    /**
     * Not begun yet.
     *
     * @param citizen who files
     * @param errand what
     * @param receipts takes the acknowledged one
     * @param next hears after each answer
     */
    Filing(Citizen citizen, Errand errand, Receipts receipts, Consumer<Filing> next) {
        this.citizen = citizen;
        this.errand = errand;
        this.receipts = receipts;
        this.next = next;
    }

    @Override
    public Kind kind() {
        return Kind.FILE;
    }

    @Override
    public String matter() {
        return errand.matter();
    }

    @Override
    public Call call() {
        return plain().by(citizen.token());
    }

    private Call plain() {
        int papers = errand.papers().size();
        if (step == 0) {
            return Call.post("/api/drafts", Map.of("matter", errand.matter(), "hall", errand.hall()));
        }
        if (step == BEGUN) {
            return Call.put(
                    "/api/drafts/" + draft + "/answers", errand.answers().apply(citizen));
        }
        if (step <= BEGUN + papers) {
            String paper = errand.papers().get(step - BEGUN - 1);
            return Call.upload("/api/drafts/" + draft + "/materials/" + paper + "?name=paper.pdf", PAPER);
        }
        return Call.post("/api/cases", Map.of("draft", draft, "matterDigest", digest))
                .with("Idempotency-Key", key);
    }

    /** Whatever was not answered is asked again, the filing under the same key. */
    @Override
    public void took(Answer answer) {
        if (answer.good()) {
            goOn(answer);
        } else if (answer.status() == 0 && last()) {
            unanswered = true;
        } else if (answer.status() == 404 || answer.status() == 409) {
            step = 0; // the draft is gone, or the matter has to be read again
        }
        next.accept(this);
    }

    private void goOn(Answer answer) {
        if (step == 0) {
            draft = answer.text("id");
            digest = answer.text("matterDigest");
        }
        if (last()) {
            number = answer.text("number");
            receipts.took(new Receipts.Receipt(number, answer.text("trackingToken"), citizen, key));
        }
        step++;
    }

    /** Whether what comes now is the filing itself. */
    boolean last() {
        return step > BEGUN + errand.papers().size();
    }

    /** Whether it may have been taken without anybody having been told. */
    boolean open() {
        return unanswered && !filed();
    }

    boolean filed() {
        return !number.isEmpty();
    }

    /** The application after this one. */
    Filing another() {
        return new Filing(citizen, errand, receipts, next);
    }

    String number() {
        return number;
    }

    Errand errand() {
        return errand;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tongban.cases.Receipt;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.page.Method;
import org.tongban.page.PageRequest;

/** Files what lies on the clerk's table. */
public final class Filing {
    private final Office office;
    private final PageRequest request;

    /**
     * For a request.
     *
     * @param office files
     * @param request brings key and digest of the page
     */
    public Filing(Office office, PageRequest request) {
        this.office = office;
        this.request = request;
    }

    /**
     * Why nothing was received.
     *
     * @param problem in words, when it is no single field
     * @param errors at fields
     */
    public record Obstacle(Optional<String> problem, List<FieldError> errors) {
        static Obstacle because(String words) {
            return new Obstacle(Optional.of(words), List.of());
        }
    }

    /**
     * What came of it.
     *
     * @param address of the next page, when the case is there
     * @param receipt to be printed, when the case is new
     * @param obstacle otherwise
     */
    public record Result(Optional<String> address, Optional<Receipt> receipt, Obstacle obstacle) {
        static Result filed(SubmitOutcome.Filed filed) {
            String again = filed.again() ? "&again=1" : "";
            return new Result(
                    Optional.of("/desk/intake?filed=" + filed.receipt().number() + again),
                    Optional.of(filed.receipt()).filter(receipt -> !filed.again()),
                    new Obstacle(Optional.empty(), List.of()));
        }

        static Result none(Obstacle obstacle) {
            return new Result(Optional.empty(), Optional.empty(), obstacle);
        }
    }

    /**
     * Files a sheet; nothing is asked of the service while something is missing.
     *
     * @param sheet what lies on the table
     * @return the case, or why not
     */
    public Result submit(Sheet sheet) {
        List<FieldError> missing = new ArrayList<>(new Shortfall(office, sheet).all());
        missing.addAll(sheet.consent().missing());
        if (!missing.isEmpty()) {
            return Result.none(new Obstacle(Optional.empty(), missing));
        }
        SubmitOutcome outcome = office.cases()
                .submit(
                        sheet.staff(),
                        new Submission(
                                sheet.draft().id(),
                                request.parameter("digest"),
                                sheet.applicants(),
                                request.parameter("key"),
                                sheet.consent().mandate(request),
                                sheet.consent().agreed()));
        if (outcome instanceof SubmitOutcome.Filed filed) {
            return Result.filed(filed);
        } else if (outcome instanceof SubmitOutcome.Invalid invalid) {
            return Result.none(new Obstacle(Optional.empty(), invalid.errors()));
        } else if (outcome instanceof SubmitOutcome.NotTaken refused) {
            return Result.none(Obstacle.because(refused.reason()));
        } else if (outcome instanceof SubmitOutcome.MatterChanged) {
            return Result.none(Obstacle.because("这个事项的要求刚刚更新了。您填的都在，请照新的表和材料清单核对，再点一次收件。"));
        }
        return Result.none(Obstacle.because("这份申请可能已经收件，或者已经放弃。没有多收一件。请从新办件开始。"));
    }

    /**
     * A second click on the same page: the draft is gone, the case is there.
     *
     * @param staff the clerk
     * @return the address of the next page, empty when nothing was filed from this page
     */
    public Optional<String> before(Caller.Staff staff) {
        Optional<UUID> draft = Ids.parse(request.pathPart("draft"));
        String key = request.parameter("key");
        if (request.method() != Method.POST || draft.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        SubmitOutcome outcome =
                office.cases().submit(staff, new Submission(draft.get(), request.parameter("digest"), List.of(), key));
        return outcome instanceof SubmitOutcome.Filed filed
                ? Result.filed(filed).address()
                : Optional.empty();
    }
}

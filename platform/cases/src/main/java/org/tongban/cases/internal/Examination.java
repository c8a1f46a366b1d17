// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.Draft;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.matter.Matter;

/** All that is looked at before an application is received; nothing is written here. */
final class Examination {
    private final Registers registers;
    private final Templates templates;

    Examination(Registers registers, Templates templates) {
        this.registers = registers;
        this.templates = templates;
    }

    /** Everything that is wrong at once; what has to be promised is asked for when nothing else is missing. */
    Examined examine(Caller caller, Draft draft, Submission submission) {
        Examined examined = new FilingChecks(registers).examine(caller, draft, submission);
        Optional<Matter> matter = registers.matters().snapshot().find(draft.matter());
        List<FieldError> errors = matter.map(found -> MandateRules.check(caller, found, draft, submission))
                .orElse(List.of());
        if (examined instanceof Examined.Unfit unfit) {
            return unfit.with(errors);
        }
        Examined.Fit fit = (Examined.Fit) examined;
        List<Promises.Made> promises = fit.place().definition().matter().event().isPresent()
                ? List.of()
                : new Promises(registers, templates)
                        .of(
                                fit,
                                registers
                                        .asked(fit.place().definition().matter(), draft)
                                        .answers(),
                                submission.applicants());
        List<FieldError> all = new ArrayList<>(errors);
        all.addAll(Promises.open(promises, submission.promises()));
        return all.isEmpty()
                ? fit.saying(Promises.said(promises))
                : new Examined.Unfit(new SubmitOutcome.Invalid(List.copyOf(all)));
    }
}

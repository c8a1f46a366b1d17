// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.Mandate;
import org.tongban.cases.MandateService;
import org.tongban.cases.PromiseService;
import org.tongban.cases.Submission;
import org.tongban.form.FieldError;
import org.tongban.identity.Person;
import org.tongban.matter.Matter;

/** The applicant's word at the window: sends codes, and shows what has to be promised. */
@Component(service = Consents.class)
public final class Consents {
    private final Office office;
    private final MandateService mandates;
    private final PromiseService promises;

    /**
     * Over the services.
     *
     * @param office knows what is missing
     * @param mandates sends codes
     * @param promises draws promises
     */
    @Activate
    public Consents(@Reference Office office, @Reference MandateService mandates, @Reference PromiseService promises) {
        this.office = office;
        this.mandates = mandates;
        this.promises = promises;
    }

    /**
     * What the page shows of it.
     *
     * @param sheet what lies on the table
     * @param digits that were typed
     * @param errors what is wrong
     * @return the view
     */
    public ConsentView view(Sheet sheet, String digits, List<FieldError> errors) {
        Consent consent = sheet.consent();
        return new ConsentView(
                consent.by(),
                digits,
                sheet.matter().applicants().presence() != Matter.Applicants.Presence.NONE,
                sheet.persons().size() < 2,
                mandates.sent(sheet.staff(), sheet.draft().id())
                        .map(sent -> "已发到 " + sent.phone() + "，" + Words.clock(sent.until()) + " 前有效"),
                Optional.ofNullable(sheet.persons().get(0)).map(Person::phone).filter(phone -> !phone.isBlank()),
                sheet.draft().files().stream()
                        .filter(file -> file.material().equals(Mandate.PAPER))
                        .map(file -> new IntakeView.Scan(file.id().toString(), file.fileName()))
                        .toList(),
                sheet.href("/mandate"),
                promises(sheet).stream()
                        .map(promise -> new ConsentView.PromiseView(
                                promise.title(),
                                promise.matterName(),
                                promise.markup(),
                                promise.digest(),
                                consent.agreed().contains(promise.digest())))
                        .toList(),
                sheet.href("/promises"),
                error(errors, Consent.FIELD, Mandate.PAPER),
                error(errors, ConsentView.PROMISES));
    }

    private static Optional<String> error(List<FieldError> errors, String... fields) {
        return errors.stream()
                .filter(error -> List.of(fields).contains(error.field()))
                .map(FieldError::message)
                .findFirst();
    }

    /**
     * The promises of a sheet; while something else is missing nobody is asked for any.
     *
     * @param sheet what lies on the table
     * @return as they will stand in the case
     */
    public List<PromiseService.Promise> promises(Sheet sheet) {
        return new Shortfall(office, sheet).all().isEmpty() ? promises.of(sheet.staff(), planned(sheet)) : List.of();
    }

    /**
     * Sends the applicant a code.
     *
     * @param sheet what lies on the table, complete
     * @return what is wrong; empty when it is on its way
     */
    public List<FieldError> send(Sheet sheet) {
        List<FieldError> missing = new Shortfall(office, sheet).all();
        if (!missing.isEmpty()) {
            return missing;
        }
        MandateService.Outcome outcome = mandates.send(sheet.staff(), planned(sheet));
        if (outcome instanceof MandateService.Outcome.Underway) {
            return List.of();
        }
        if (outcome instanceof MandateService.Outcome.Incomplete incomplete) {
            return incomplete.errors();
        }
        return List.of(new FieldError(
                Consent.FIELD,
                outcome instanceof MandateService.Outcome.NotSent refused
                        ? refused.reason()
                        : "这份申请可能已经收件，或者已经放弃。没有发确认码。"));
    }

    private static Submission planned(Sheet sheet) {
        return new Submission(sheet.draft().id(), sheet.matter().digest(), sheet.applicants(), "");
    }
}

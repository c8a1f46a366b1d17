// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.Mandate;
import org.tongban.form.FieldError;
import org.tongban.identity.Person;
import org.tongban.page.PageRequest;

/** Puts the page of the window together. */
public final class IntakeViews {
    private final Office office;
    private final Sheet sheet;
    private final IntakeView.Tools tools;
    private final Consents consents;

    /**
     * For a sheet.
     *
     * @param office the services
     * @param sheet what lies on the table
     * @param tools what stands at the window
     * @param consents the applicant's word
     */
    public IntakeViews(Office office, Sheet sheet, IntakeView.Tools tools, Consents consents) {
        this.office = office;
        this.sheet = sheet;
        this.tools = tools;
        this.consents = consents;
    }

    /**
     * What the page says beyond the sheet itself.
     *
     * @param notices what has to be known first
     * @param errors what is wrong
     * @param places divisions to be looked at again
     * @param inputs what was typed about applicants
     */
    public record Said(
            IntakeView.Notices notices,
            List<FieldError> errors,
            Map<String, FieldView.PlaceView> places,
            Map<Integer, IntakeView.SlotInput> inputs) {
        /**
         * Only a notice.
         *
         * @param notices what has to be known
         * @return nothing else
         */
        public static Said notice(IntakeView.Notices notices) {
            return new Said(notices, List.of(), Map.of(), Map.of());
        }
    }

    /**
     * The page.
     *
     * @param request brings the hidden fields
     * @param said what it says
     * @return the view
     */
    public IntakeView view(PageRequest request, Said said) {
        Shortfall shortfall = new Shortfall(office, sheet);
        List<IntakeView.FormPart> parts =
                new FormFields(office, sheet.matter().form(), sheet.answered(), said.places(), said.errors()).parts();
        return new IntakeView(
                frame(request),
                said.notices(),
                said.errors().stream().map(this::line).toList(),
                slots(said),
                parts,
                new PaperRows(sheet, shortfall, said.errors()).rows(),
                shortfall.all().size(),
                tools,
                consents.view(sheet, request.parameter(Consent.DIGITS), said.errors()));
    }

    private IntakeView.Frame frame(PageRequest request) {
        return new IntakeView.Frame(
                "/desk/intake/" + sheet.draft().id(),
                request.csrfField().markup(),
                request.newIdempotencyKey(),
                sheet.matter().digest(),
                sheet.matter().name(),
                sheet.matter().localCode(),
                sheet.hall().name(),
                office.promise(sheet.matter(), sheet.hall()),
                new Destination(office, sheet).words());
    }

    private ErrorLine line(FieldError error) {
        boolean paper = sheet.matter().materials().stream()
                .anyMatch(material -> material.code().equals(error.field()));
        if (error.field().startsWith(Shortfall.APPLICANT)) {
            return new ErrorLine("#" + error.field(), error.message());
        }
        if (List.of(Consent.FIELD, Mandate.PAPER).contains(error.field())) {
            return new ErrorLine("#" + Consent.FIELD, error.message());
        }
        if (error.field().equals(ConsentView.PROMISES)) {
            return new ErrorLine("#" + ConsentView.PROMISES, error.message());
        }
        if (error.field().equals("applicants")) {
            return new ErrorLine("#" + Shortfall.APPLICANT + "0", error.message());
        }
        return new ErrorLine((paper ? "#m-" : "#f-") + error.field(), error.message());
    }

    private List<IntakeView.SlotView> slots(Said said) {
        List<IntakeView.SlotView> slots = new ArrayList<>();
        for (int slot = 0; slot < sheet.slots(); slot++) {
            Optional<Person> person = Optional.ofNullable(sheet.persons().get(slot));
            String field = Shortfall.APPLICANT + slot;
            boolean first = slot == 0;
            slots.add(new IntakeView.SlotView(
                    slot,
                    sheet.role(slot).isEmpty() ? "申请人" : sheet.role(slot),
                    person.map(found -> found.ref().toString()).orElse(""),
                    person.map(Person::name).orElse(""),
                    person.map(Person::maskedCode).orElse(""),
                    person.map(Person::phone).orElse(""),
                    said.inputs().getOrDefault(slot, IntakeView.SlotInput.EMPTY),
                    said.errors().stream()
                            .filter(error -> error.field().equals(field)
                                    || (first && error.field().equals("applicants")))
                            .map(FieldError::message)
                            .findFirst()));
        }
        return slots;
    }
}

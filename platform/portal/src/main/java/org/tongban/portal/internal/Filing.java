// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseService;
import org.tongban.cases.Draft;
import org.tongban.cases.DraftService;
import org.tongban.form.Answers;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.identity.Person;
import org.tongban.identity.PersonService;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.Matter;
import org.tongban.page.PageRequest;

/** What every page of a filing needs: the draft of the citizen and its matter. */
@Component(service = Filing.class)
public final class Filing {
    private final Site site;
    private final DraftService drafts;
    private final CaseService cases;
    private final PersonService persons;

    /**
     * Over the services.
     *
     * @param site matters and halls
     * @param drafts the citizen's drafts
     * @param cases takes the filing
     * @param persons facts for known fields
     */
    @Activate
    public Filing(
            @Reference Site site,
            @Reference DraftService drafts,
            @Reference CaseService cases,
            @Reference PersonService persons) {
        this.site = site;
        this.drafts = drafts;
        this.cases = cases;
        this.persons = persons;
    }

    /**
     * A draft that is open.
     *
     * @param citizen who owns it
     * @param draft the draft
     * @param matter as it is on offer now
     * @param known facts of the register
     * @param form of the matter as far as the answers call for it
     */
    public record Opened(Caller.Citizen citizen, Draft draft, Matter matter, Known known, FormDefinition form) {
        /**
         * What was answered to what is asked, facts included.
         *
         * @return typed answers
         */
        public Answers answers() {
            return form.own(all());
        }

        /**
         * What was answered before but is not asked any more. It stays in the draft until that is filed.
         *
         * @return how many answers, apart from those that the register gave
         */
        public int aside() {
            return (int) Typed.answered(draft.answers()).values().keySet().stream()
                    .filter(field -> !form.asks(field) && !known.facts().containsKey(field))
                    .count();
        }

        private Answers all() {
            return known.over(Typed.answered(draft.answers()));
        }
    }

    /**
     * The site.
     *
     * @return matters and halls
     */
    public Site site() {
        return site;
    }

    /**
     * Drafts.
     *
     * @return the service
     */
    public DraftService drafts() {
        return drafts;
    }

    /**
     * Cases.
     *
     * @return the service
     */
    public CaseService cases() {
        return cases;
    }

    /**
     * The draft that the path names, if it is the caller's.
     *
     * @param request with the part {@code draft}
     * @return empty for no draft and for somebody else's alike
     */
    public Optional<Draft> draft(PageRequest request) {
        return request.caller() instanceof Caller.Citizen
                ? id(request.pathPart("draft")).flatMap(id -> drafts.find(request.caller(), id))
                : Optional.empty();
    }

    /**
     * Opens a draft.
     *
     * @param request who asks
     * @param draft the caller's draft
     * @return empty when no installed bundle has the matter
     */
    public Optional<Opened> open(PageRequest request, Draft draft) {
        return request.caller() instanceof Caller.Citizen citizen
                ? site.matters().snapshot().find(draft.matter()).map(matter -> opened(citizen, draft, matter))
                : Optional.empty();
    }

    private Opened opened(Caller.Citizen citizen, Draft draft, Matter matter) {
        Known known = known(citizen, matter.form());
        FormDefinition form = site.matters().form(matter, known.over(Typed.answered(draft.answers())));
        return new Opened(citizen, draft, matter, known, form);
    }

    /**
     * What the register knows for a form.
     *
     * @param citizen who files
     * @param form of the matter
     * @return facts by field
     */
    public Known known(Caller.Citizen citizen, FormDefinition form) {
        Optional<Person> person = form.prefill().isEmpty() ? Optional.empty() : persons.find(citizen.person());
        return new Known(form, person);
    }

    /**
     * The frame around a page of a filing.
     *
     * @param opened the draft
     * @param stage 1 to 3
     * @param request for the hidden field
     * @return the frame
     */
    public FilingFrame frame(Opened opened, int stage, PageRequest request) {
        return FilingFrame.of(
                opened.draft(),
                opened.matter(),
                hall(opened.draft()),
                stage,
                new Competent(site, opened.matter())
                        .stopped(opened.answers(), opened.draft().hall()),
                request.csrfField().markup());
    }

    /**
     * The hall of a draft by name.
     *
     * @param draft the draft
     * @return its public name, or the code when it is gone
     */
    public String hall(Draft draft) {
        return hall(draft.hall());
    }

    /**
     * The name of a hall.
     *
     * @param code of its division
     * @return name, or the code when the hall is not there any more
     */
    public String hall(DivisionCode code) {
        return site.halls().find(code).map(Hall::name).orElse(code.value());
    }

    /**
     * The page of the form on which a field stands.
     *
     * @param form the form
     * @param field its name
     * @return counted from 1, or empty when it is no field
     */
    public static Optional<Integer> page(FormDefinition form, String field) {
        List<FormDefinition.FormStep> steps = form.steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).fields().contains(field)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /**
     * Reads an id out of an address.
     *
     * @param text anything
     * @return the id, or empty when it cannot be one
     */
    public static Optional<UUID> id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}

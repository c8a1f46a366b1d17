// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongban.cases.Applicant;
import org.tongban.cases.Draft;
import org.tongban.form.Answers;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Person;
import org.tongban.identity.PersonRef;
import org.tongban.identity.Post;
import org.tongban.matter.Matter;
import org.tongban.page.PageRequest;

/**
 * What lies on the clerk's table: a draft, its matter and who applies.
 *
 * @param staff the clerk
 * @param draft that is filled in
 * @param matter as it is on offer now
 * @param hall that receives it
 * @param persons who applies, by the place in the list of roles
 * @param consent what the clerk has noted of the applicant's word
 */
public record Sheet(
        Caller.Staff staff, Draft draft, Matter matter, Hall hall, Map<Integer, Person> persons, Consent consent) {
    private static final int MOST_SLOTS = 6;

    /**
     * Opens a draft of the caller.
     *
     * @param office the services
     * @param request names draft and applicants
     * @param staff the clerk
     * @return empty when there is no such draft, or its matter or hall has left
     */
    public static Optional<Sheet> open(Office office, PageRequest request, Caller.Staff staff) {
        Optional<Draft> draft = Ids.parse(request.pathPart("draft"))
                .flatMap(id -> office.drafts().find(staff, id));
        Optional<Matter> matter =
                draft.flatMap(found -> office.matters().snapshot().find(found.matter()));
        Optional<Hall> hall = draft.flatMap(found -> office.halls().find(found.hall()));
        return matter.isPresent() && hall.isPresent()
                ? Optional.of(new Sheet(
                        staff, draft.get(), matter.get(), hall.get(), persons(office, request), Consent.of(request)))
                : Optional.empty();
    }

    /**
     * Who applies, as the address says: references only, never a code or name.
     *
     * @param office knows the persons
     * @param request with the parameters {@code a0}, {@code a1} …
     * @return by place
     */
    public static Map<Integer, Person> persons(Office office, PageRequest request) {
        Map<Integer, Person> persons = new LinkedHashMap<>();
        for (int i = 0; i < MOST_SLOTS; i++) {
            int slot = i;
            Ids.parse(request.parameter("a" + i))
                    .flatMap(id -> office.persons().find(new PersonRef(id)))
                    .ifPresent(person -> persons.put(slot, person));
        }
        return persons;
    }

    /**
     * How many applicants there is room for.
     *
     * @return at least one
     */
    public int slots() {
        Matter.Applicants rule = matter.applicants();
        int wanted = Math.max(Math.max(1, rule.min()), rule.roles().size());
        int room = rule.max() > wanted && persons.size() >= wanted ? persons.size() + 1 : wanted;
        return Math.min(Math.min(room, Math.max(1, rule.max())), MOST_SLOTS);
    }

    /**
     * The role of an applicant.
     *
     * @param slot the place
     * @return as the matter names it, empty when there is only one
     */
    public String role(int slot) {
        List<String> roles = matter.applicants().roles();
        return slot < roles.size() ? roles.get(slot) : "";
    }

    /**
     * The applicants as they are filed.
     *
     * @return in the order of the roles
     */
    public List<Applicant> applicants() {
        List<Applicant> applicants = new ArrayList<>();
        persons.forEach((slot, person) -> applicants.add(new Applicant(person.ref(), role(slot))));
        return applicants;
    }

    /**
     * The answers without those that were cleared.
     *
     * @return what was really answered
     */
    public Answers answered() {
        return answered(draft.answers());
    }

    private static Answers answered(Answers answers) {
        Map<String, Object> values = new LinkedHashMap<>(answers.values());
        values.values()
                .removeIf(value -> value.toString().isBlank() || (value instanceof List<?> list && list.isEmpty()));
        return new Answers(values);
    }

    /**
     * The same sheet after a change of the draft.
     *
     * @param changed the draft
     * @return a copy
     */
    public Sheet with(Draft changed) {
        return new Sheet(staff, changed, matter, hall, persons, consent);
    }

    /**
     * The same sheet with another applicant, who has not said anything yet.
     *
     * @param slot the place
     * @param person empty to take the applicant away
     * @return a copy
     */
    public Sheet with(int slot, Optional<Person> person) {
        Map<Integer, Person> changed = new LinkedHashMap<>(persons);
        changed.remove(slot);
        person.ifPresent(found -> changed.put(slot, found));
        return new Sheet(staff, draft, matter, hall, changed, Consent.NONE);
    }

    /**
     * The address of this sheet with its applicants and their word.
     *
     * @param below a part below it, for example {@code /notice}; empty for itself
     * @return path and query
     */
    public String href(String below) {
        List<String> pairs = new ArrayList<>();
        persons.forEach((slot, person) -> pairs.add("a" + slot + "=" + person.ref()));
        pairs.addAll(consent.query());
        return "/desk/intake/" + draft.id() + below + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
    }

    /**
     * Who receives it, as a paper names them.
     *
     * @param counter the duties that receive
     * @return office and work number
     */
    public String clerk(Set<Duty> counter) {
        String where = staff.posts().stream()
                .filter(post -> counter.contains(post.duty()))
                .filter(post -> post.scope().covers(hall.scope()))
                .map(Post::office)
                .findFirst()
                .orElse(hall.name());
        return where + " " + staff.workNumber();
    }

    @Override
    public String toString() {
        return "Sheet[" + draft.id() + "]";
    }
}

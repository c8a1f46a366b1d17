// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.cases.Applicant;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.identity.Person;
import org.tongban.identity.PersonKind;
import org.tongban.identity.PersonService;
import org.tongban.matter.Matter;

/** Who applies: how many, in which roles, natural or legal. */
final class ApplicantRules {
    static final String FIELD = "applicants";

    private final PersonService persons;
    private final List<Person> found = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();

    ApplicantRules(PersonService persons) {
        this.persons = persons;
    }

    /** Masked names of the applicants; what is wrong is added to the errors. */
    String check(Caller caller, Matter matter, List<Applicant> applicants) {
        if (caller instanceof Caller.Citizen citizen) {
            ownFiling(citizen, applicants);
        } else {
            applicants.forEach(this::look);
        }
        Matter.Applicants rule = matter.applicants();
        if (applicants.size() < rule.min() || applicants.size() > rule.max()) {
            String many = rule.min() == rule.max() ? "" + rule.min() : rule.min() + " 到 " + rule.max();
            wrong("这个事项要 " + many + " 位申请人，现在有 " + applicants.size() + " 位。");
        }
        roles(rule, applicants);
        found.stream()
                .filter(person -> !mayApply(matter, person))
                .findFirst()
                .ifPresent(person -> wrong(person.kind() == PersonKind.NATURAL ? "这个事项只能由企业或单位申请。" : "这个事项只能由个人申请。"));
        return found.stream().map(Person::maskedName).collect(Collectors.joining("、"));
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** What is needed of a citizen is in the session already: no look-up. */
    private void ownFiling(Caller.Citizen citizen, List<Applicant> applicants) {
        boolean alone = applicants.size() == 1 && applicants.get(0).person().equals(citizen.person());
        if (!alone) {
            wrong("网上只能为自己申请。几个人一起申请，请到窗口办理。");
        }
        String name = citizen.displayName().isBlank() ? "*" : citizen.displayName();
        found.add(new Person(
                citizen.person(), citizen.kind(), "", name, "", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private void look(Applicant applicant) {
        persons.find(applicant.person()).ifPresentOrElse(found::add, () -> wrong("没有找到申请人。请先登记申请人。"));
    }

    private void roles(Matter.Applicants rule, List<Applicant> applicants) {
        Set<String> seen = new HashSet<>();
        for (Applicant applicant : applicants) {
            if (!seen.add(applicant.person().toString())) {
                wrong("同一个人写了两次。请核对申请人。");
            }
            boolean known = rule.roles().isEmpty()
                    || applicants.size() == 1
                    || rule.roles().contains(applicant.role());
            if (!known
                    || (!applicant.role().isEmpty()
                            && !rule.roles().isEmpty()
                            && !seen.add("role:" + applicant.role()))) {
                wrong("请写明每位申请人是哪一方：" + String.join("、", rule.roles()) + "。");
            }
        }
    }

    private static boolean mayApply(Matter matter, Person person) {
        return matter.audience()
                .contains(
                        person.kind() == PersonKind.NATURAL
                                ? Matter.Audience.NATURAL_PERSON
                                : Matter.Audience.LEGAL_PERSON);
    }

    private void wrong(String message) {
        errors.add(new FieldError(FIELD, message));
    }
}

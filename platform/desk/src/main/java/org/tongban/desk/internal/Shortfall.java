// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.identity.Person;
import org.tongban.matter.Material;
import org.tongban.matter.MatterDefinition;

/** Everything that is still missing or wrong, all at once: what the clerk tells the applicant. */
public final class Shortfall {
    /** Leads the name of an error about an applicant. */
    public static final String APPLICANT = "p-";

    private final Office office;
    private final Sheet sheet;
    private final Answers answers;
    private final List<FieldError> form;

    /**
     * Of a sheet.
     *
     * @param office knows the rules
     * @param sheet what lies on the table
     */
    public Shortfall(Office office, Sheet sheet) {
        this.office = office;
        this.sheet = sheet;
        this.answers = sheet.answered();
        this.form = office.matters().check(sheet.matter(), answers);
    }

    /**
     * All of it: applicants, form, materials, and what the department has against it.
     *
     * @return errors at fields, in the order of the page
     */
    public List<FieldError> all() {
        List<FieldError> all = new ArrayList<>(applicants());
        all.addAll(form);
        materials().stream()
                .filter(this::missing)
                .forEach(material -> all.add(new FieldError(material.code(), "还差《" + material.name() + "》。")));
        if (form.isEmpty()) {
            all.addAll(office.matters().objections(definition(), answers));
        }
        return List.copyOf(all);
    }

    /**
     * The materials that the answers call for; conditions are looked at once the form is right.
     *
     * @return in the order of the matter
     */
    public List<Material> materials() {
        return form.isEmpty()
                ? office.matters().materials(sheet.matter(), answers)
                : sheet.matter().materials().stream()
                        .filter(material -> material.when().isEmpty())
                        .toList();
    }

    /**
     * Whether a material still has to be handed in.
     *
     * @param material of the matter
     * @return true when nothing stands for it
     */
    public boolean missing(Material material) {
        return material.required()
                && !material.exempt()
                && material.source() != Material.Source.GENERATED_FROM_FORM
                && sheet.draft().files().stream()
                        .noneMatch(file -> file.material().equals(material.code()));
    }

    private List<FieldError> applicants() {
        List<FieldError> errors = new ArrayList<>();
        for (int slot = 0; slot < sheet.matter().applicants().min() || slot == 0; slot++) {
            if (!sheet.persons().containsKey(slot)) {
                String role = sheet.role(slot).isEmpty() ? "申请人" : sheet.role(slot);
                errors.add(new FieldError(APPLICANT + slot, "请先读证或输证件号，登记" + role + "。"));
            }
        }
        otherCode().ifPresent(errors::add);
        return errors;
    }

    /** A form of one applicant that names somebody else: an old draft, or the wrong card. */
    private Optional<FieldError> otherCode() {
        Optional<Person> only = Optional.ofNullable(sheet.persons().get(0))
                .filter(person -> sheet.matter().applicants().max() == 1);
        return only.filter(person -> new Facts(sheet.matter().form())
                        .code(answers)
                        .filter(code -> !code.equalsIgnoreCase(person.code()))
                        .isPresent())
                .map(person -> new FieldError(APPLICANT + "0", "表里的证件号和申请人不是同一个人。请核对，或者放弃这份重新填。"));
    }

    private MatterDefinition definition() {
        return office.matters()
                .snapshot()
                .definition(sheet.matter().code(), sheet.hall().area())
                .orElseGet(() -> new MatterDefinition(sheet.matter(), Optional.empty()));
    }
}

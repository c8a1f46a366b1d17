// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.store;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.PersonRef;
import org.tongban.queue.internal.Appointment;

/** Reads appointments. */
@Component(service = JpaDiary.class)
public final class JpaDiary {
    private static final int LATEST = 50;

    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaDiary(@Reference(target = "(osgi.unit.name=queue-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * How many seats are taken.
     *
     * @param hall where
     * @param day in Changzhou
     * @return by the beginning of the half hour; absent for none
     */
    public Map<LocalTime, Integer> taken(DivisionCode hall, LocalDate day) {
        Map<LocalTime, Integer> taken = new HashMap<>();
        list(em -> em.createQuery(
                                "select a from AppointmentRow a"
                                        + " where a.hall = :hall and a.day = :day and a.seat <> a.id",
                                AppointmentRow.class)
                        .setParameter("hall", hall.value())
                        .setParameter("day", day.toString()))
                .forEach(made -> taken.merge(made.slot().start(), 1, Integer::sum));
        return taken;
    }

    /**
     * The appointments of a person.
     *
     * @param person whose
     * @return the latest 50, the latest day first
     */
    public List<Appointment> of(PersonRef person) {
        return list(em -> em.createQuery(
                        "select a from AppointmentRow a where a.person = :person order by a.day desc, a.slot desc",
                        AppointmentRow.class)
                .setParameter("person", person.toString())
                .setMaxResults(LATEST));
    }

    /**
     * Finds an appointment of a person.
     *
     * @param person whose
     * @param id anything at all
     * @return empty also when it is somebody else's
     */
    public Optional<Appointment> find(PersonRef person, String id) {
        return list(em -> em.createQuery(
                                "select a from AppointmentRow a where a.person = :person and a.id = :id",
                                AppointmentRow.class)
                        .setParameter("person", person.toString())
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /**
     * Finds an appointment by what is typed at the kiosk.
     *
     * @param hall where
     * @param day in Changzhou
     * @param code upper case
     * @return in any state
     */
    public Optional<Appointment> byCode(DivisionCode hall, LocalDate day, String code) {
        return list(em -> em.createQuery(
                                "select a from AppointmentRow a"
                                        + " where a.hall = :hall and a.day = :day and a.code = :code",
                                AppointmentRow.class)
                        .setParameter("hall", hall.value())
                        .setParameter("day", day.toString())
                        .setParameter("code", code))
                .stream()
                .findFirst();
    }

    /**
     * Appointments that hold.
     *
     * @param until this day and those before
     * @return the oldest first
     */
    public List<Appointment> active(LocalDate until) {
        return list(em -> em.createQuery(
                        "select a from AppointmentRow a where a.state = 'ACTIVE' and a.day <= :until"
                                + " order by a.day, a.slot",
                        AppointmentRow.class)
                .setParameter("until", until.toString()));
    }

    private List<Appointment> list(Function<EntityManager, TypedQuery<AppointmentRow>> query) {
        return Again.afterDeadlock(() -> jpa.txExpr(
                TransactionType.Required,
                em -> query.apply(em)
                        .getResultStream()
                        .map(AppointmentRow::appointment)
                        .toList()));
    }
}

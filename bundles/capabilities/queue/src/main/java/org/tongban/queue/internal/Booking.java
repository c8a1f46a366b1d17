// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.Hall;
import org.tongban.identity.PersonRef;
import org.tongban.queue.internal.store.JpaAppointments;
import org.tongban.queue.internal.store.JpaDiary;

/** Appointments: book, change, cancel. */
@Component(service = Booking.class)
public final class Booking {
    private final Site site;
    private final Settings settings;
    private final JpaAppointments appointments;
    private final JpaDiary diary;

    /**
     * Over the store.
     *
     * @param site knows hours and matters
     * @param settings say how many fit into half an hour
     * @param appointments changes appointments
     * @param diary reads them
     */
    @Activate
    public Booking(
            @Reference Site site,
            @Reference Settings settings,
            @Reference JpaAppointments appointments,
            @Reference JpaDiary diary) {
        this.site = site;
        this.settings = settings;
        this.appointments = appointments;
        this.diary = diary;
    }

    /**
     * Half an hour and how many may still book it.
     *
     * @param slot the half hour
     * @param left 0 when it is full
     */
    public record Free(Slot slot, int left) {}

    /**
     * The half hours of a day.
     *
     * @param hall where
     * @param day a date
     * @return empty on a day without any
     */
    public List<Free> free(Hall hall, LocalDate day) {
        Map<LocalTime, Integer> taken = diary.taken(hall.code(), day);
        return site.slots(hall).map(slots -> slots.on(day, site.now())).orElse(List.of()).stream()
                .map(slot -> new Free(slot, Math.max(0, settings.seats() - taken.getOrDefault(slot.start(), 0))))
                .toList();
    }

    /**
     * The appointments of a person.
     *
     * @param person whose
     * @return the latest day first
     */
    public List<Appointment> of(PersonRef person) {
        return diary.of(person);
    }

    /**
     * One appointment of a person.
     *
     * @param person whose
     * @param id anything at all
     * @return empty also when it is somebody else's
     */
    public Optional<Appointment> find(PersonRef person, String id) {
        return diary.find(person, id);
    }

    /**
     * Books.
     *
     * @param person who comes
     * @param hall where
     * @param matter code of a matter that the hall takes
     * @param slot when
     * @return why not; empty when it is booked
     */
    public Optional<String> book(PersonRef person, Hall hall, String matter, Slot slot) {
        if (site.matters(hall).stream().noneMatch(one -> one.code().equals(matter))) {
            return Optional.of("这个大厅现在不办这件事，没有预约。请换一个大厅。");
        }
        if (!offered(hall, slot)) {
            return Optional.of("这个时间不能预约：可能已经过了，或者大厅不办公。请重新选时间。");
        }
        Appointment made = new Appointment(
                Secrets.id(),
                person,
                matter,
                hall.code(),
                slot,
                Secrets.code(),
                Appointment.State.ACTIVE,
                site.now(),
                Optional.empty(),
                0);
        return words(appointments.book(made, settings.seats()), slot);
    }

    /**
     * Moves an appointment to another half hour of the same hall.
     *
     * @param person whose
     * @param id of the appointment
     * @param slot the new half hour
     * @return why not; empty when it is moved
     */
    public Optional<String> move(PersonRef person, String id, Slot slot) {
        Optional<Appointment> made = find(person, id);
        Optional<String> no = unchangeable(made);
        if (no.isPresent() || made.isEmpty()) {
            return no;
        }
        if (made.get().slot().equals(slot)) {
            return Optional.empty();
        }
        if (site.hall(made.get().hall().value())
                .filter(hall -> offered(hall, slot))
                .isEmpty()) {
            return Optional.of("这个时间不能预约：可能已经过了，或者大厅不办公。原来的预约还在，请重新选时间。");
        }
        return words(appointments.move(made.get(), slot, settings.seats()), slot);
    }

    /**
     * Cancels an appointment. Safe to repeat.
     *
     * @param person whose
     * @param id of the appointment
     * @return why not; empty when it is cancelled
     */
    public Optional<String> cancel(PersonRef person, String id) {
        Optional<Appointment> made = find(person, id);
        if (made.filter(one -> one.state() == Appointment.State.CANCELLED).isPresent()) {
            return Optional.empty();
        }
        Optional<String> no = unchangeable(made);
        if (no.isPresent() || made.isEmpty()) {
            return no;
        }
        return appointments.end(made.get(), Appointment.State.CANCELLED, Optional.empty())
                ? Optional.empty()
                : Optional.of("这个预约刚刚有了变化，还没有取消。请看最新的情况，再点一次。");
    }

    private Optional<String> unchangeable(Optional<Appointment> made) {
        if (made.isEmpty()) {
            return Optional.of("没有找到这个预约。");
        }
        if (made.get().state() != Appointment.State.ACTIVE) {
            return Optional.of("这个预约现在是“" + made.get().state().label() + "”，不能再改。");
        }
        return made.get().changeable(site.now())
                ? Optional.empty()
                : Optional.of("离约好的时间不到 1 小时，不能再改。来不了也没关系，过了时间自动作废。");
    }

    private boolean offered(Hall hall, Slot slot) {
        return site.slots(hall)
                .filter(slots -> slots.on(slot.day(), site.now()).contains(slot))
                .isPresent();
    }

    private static Optional<String> words(JpaAppointments.Booking booking, Slot slot) {
        return switch (booking) {
            case DONE -> Optional.empty();
            case FULL -> Optional.of(slot.words() + " 刚刚约满了。请选别的时间。");
            case TWICE -> Optional.of("您这一天已经约了这件事，没有重复预约。要换时间，请在“我的预约”里点“改时间”。");
            case OVERTAKEN -> Optional.of("这个预约刚刚有了变化，还没有改。请看最新的情况，再选一次。");
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.form.FieldError;
import org.tongban.identity.AbsenceService;
import org.tongban.identity.Caller;
import org.tongban.identity.internal.store.JpaAbsences;
import org.tongban.identity.internal.store.JpaStaff;

/** Absences over the store. */
@Component(service = AbsenceService.class)
public final class StoredAbsenceService implements AbsenceService {
    private static final Logger LOG = LoggerFactory.getLogger(StoredAbsenceService.class);
    private static final FieldError NOT_YOURS = new FieldError("caller", "只能登记和取消自己的外出。别人的外出由本人或系统管理员登记。");
    private static final FieldError OVER = new FieldError("absence", "这一段外出已经结束或者已经取消，不用再取消。");

    private final JpaStaff staff;
    private final JpaAbsences absences;
    private final Sessions sessions;
    private final Clock clock;

    /**
     * Over the store.
     *
     * @param staff who there is
     * @param absences on record
     * @param sessions have to see changed posts
     */
    @Activate
    public StoredAbsenceService(
            @Reference JpaStaff staff, @Reference JpaAbsences absences, @Reference Sessions sessions) {
        this(staff, absences, sessions, Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    StoredAbsenceService(JpaStaff staff, JpaAbsences absences, Sessions sessions, Clock clock) {
        this.staff = staff;
        this.absences = absences;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public AbsenceOutcome away(Caller caller, Absence typed) {
        Absence absence = new Absence(
                Accounts.normal(typed.absent()), typed.from(), typed.until(), Accounts.normal(typed.deputy()));
        if (!mayNote(caller, absence.absent())) {
            return new AbsenceOutcome.Refused(List.of(NOT_YOURS));
        }
        List<FieldError> errors = new AbsenceCheck(staff, LocalDate.now(clock)).errors(absence);
        if (!errors.isEmpty()) {
            return new AbsenceOutcome.Refused(errors);
        }
        NotedAbsence noted = new NotedAbsence(UUID.randomUUID(), absence);
        Optional<NotedAbsence> other = absences.add(noted, Rights.signature(caller), clock.instant());
        if (other.isPresent()) {
            return new AbsenceOutcome.Refused(
                    List.of(AbsenceCheck.overlap(other.get().absence())));
        }
        LOG.info("absence {} of {} noted, deputy {}", noted.id(), absence.absent(), absence.deputy());
        sessions.forget();
        return new AbsenceOutcome.Noted(noted);
    }

    @Override
    public List<NotedAbsence> absences(Caller caller, String workNumber) {
        String number = Accounts.normal(workNumber);
        return Rights.is(caller, number) || Rights.readsAccounts(caller)
                ? absences.list(number, LocalDate.now(clock))
                : List.of();
    }

    @Override
    public Optional<FieldError> cancel(Caller caller, UUID id) {
        Optional<NotedAbsence> noted = absences.find(id, LocalDate.now(clock));
        if (noted.isEmpty()) {
            return Optional.of(OVER);
        }
        if (!mayNote(caller, noted.get().absence().absent())) {
            return Optional.of(NOT_YOURS);
        }
        absences.cancel(id, Rights.signature(caller), clock.instant());
        LOG.info("absence {} cancelled", id);
        sessions.forget();
        return Optional.empty();
    }

    private static boolean mayNote(Caller caller, String absent) {
        return Rights.is(caller, absent) || Rights.runsAccounts(caller);
    }
}

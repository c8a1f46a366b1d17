// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.form.FieldError;
import org.tongban.identity.AbsenceService.Absence;
import org.tongban.identity.StaffService.StaffMember;
import org.tongban.identity.internal.store.JpaStaff;

/** Whether an absence makes sense by itself. */
final class AbsenceCheck {
    private static final int LONGEST_DAYS = 366;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final JpaStaff staff;
    private final LocalDate today;

    AbsenceCheck(JpaStaff staff, LocalDate today) {
        this.staff = staff;
        this.today = today;
    }

    /** What is wrong, at most one for each field. */
    List<FieldError> errors(Absence absence) {
        List<FieldError> errors = new ArrayList<>();
        absentFault(absence.absent()).ifPresent(fault -> errors.add(new FieldError("absent", fault)));
        if (absence.from().isBefore(today)) {
            errors.add(new FieldError("from", "开始的日子已经过去，最早填今天。"));
        }
        if (absence.until().isBefore(absence.from())) {
            errors.add(new FieldError("until", "最后一天比开始的日子早，请再看一遍。"));
        } else if (absence.until().isAfter(absence.from().plusDays(LONGEST_DAYS))) {
            errors.add(new FieldError("until", "一次最长登记一年。更久的请系统管理员调整岗位。"));
        }
        deputyFault(absence).ifPresent(fault -> errors.add(new FieldError("deputy", fault)));
        return errors;
    }

    static FieldError overlap(Absence other) {
        return new FieldError(
                "from",
                DAY.format(other.from()) + "到" + DAY.format(other.until()) + "已经请 " + other.deputy()
                        + " 代办。请先取消那一段，或者改日期。");
    }

    private Optional<String> absentFault(String workNumber) {
        Optional<StaffMember> absent = staff.find(workNumber).filter(StaffMember::active);
        if (absent.isEmpty()) {
            return Optional.of("没有工号是 " + workNumber + " 的在岗人员，请核对工号。");
        }
        boolean works =
                absent.get().posts().stream().anyMatch(post -> post.duty().business() && post.entitles(today));
        return works ? Optional.empty() : Optional.of("没有要别人代办的业务岗位，不用登记代办人。");
    }

    private Optional<String> deputyFault(Absence absence) {
        if (absence.deputy().isEmpty()) {
            return Optional.of("请填代办人的工号。");
        }
        if (absence.deputy().equals(absence.absent())) {
            return Optional.of("代办人要是另一位同事。");
        }
        Optional<StaffMember> deputy = staff.find(absence.deputy()).filter(StaffMember::active);
        if (deputy.isEmpty()) {
            return Optional.of("没有工号是 " + absence.deputy() + " 的在岗人员，请核对工号。");
        }
        return deputy.get().posts().stream().anyMatch(post -> post.duty().administration())
                ? Optional.of(absence.deputy() + " 是管理员，管理员不办业务。请换一位同事。")
                : Optional.empty();
    }
}

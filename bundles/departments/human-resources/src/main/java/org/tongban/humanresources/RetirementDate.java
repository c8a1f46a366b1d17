// SPDX-License-Identifier: Apache-2.0
package org.tongban.humanresources;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.matter.ForMatter;

/** The day of retirement lies where the month of birth and the choice of the employee allow it. */
@Component(service = AcceptanceCheck.class)
@ForMatter("employee-retirement")
public final class RetirementDate implements AcceptanceCheck {
    @Override
    public List<FieldError> objections(Answers answers) {
        IdentityNumber number = new IdentityNumber(answers.text("applicantId").orElseThrow());
        RetirementAge age =
                RetirementAge.of(Integer.parseInt(answers.text("originalAge").orElseThrow()));
        if (age.male() != number.male()) {
            String whose = number.male() ? "男" : "女";
            return List.of(new FieldError("originalAge", "身份证号是" + whose + "职工的，请选" + whose + "职工的退休年龄。"));
        }
        LocalDate wanted = LocalDate.parse(answers.text("retireOn").orElseThrow());
        return objection(answers.text("timing").orElseThrow(), age, number.birthDate(), wanted)
                .map(words -> new FieldError("retireOn", words))
                .stream()
                .toList();
    }

    private static Optional<String> objection(String timing, RetirementAge age, LocalDate born, LocalDate wanted) {
        LocalDate statutory = age.statutory(born);
        LocalDate earliest = age.earliest(born);
        if (timing.equals("early")) {
            return wanted.isBefore(earliest)
                    ? Optional.of("弹性提前退休最早是 " + ChineseDate.of(earliest) + "。请改退休日期。")
                    : Optional.empty();
        }
        if (wanted.isBefore(statutory)) {
            return Optional.of("您到 " + ChineseDate.of(statutory) + " 才达到法定退休年龄。请改退休日期" + choice(earliest, statutory));
        }
        LocalDate latest = age.latest(born);
        return timing.equals("late") && wanted.isAfter(latest)
                ? Optional.of("弹性延迟退休最晚到 " + ChineseDate.of(latest) + "。请改退休日期。")
                : Optional.empty();
    }

    private static String choice(LocalDate earliest, LocalDate statutory) {
        return earliest.isBefore(statutory) ? "，或者选弹性提前退休，最早是 " + ChineseDate.of(earliest) + "。" : "。";
    }
}

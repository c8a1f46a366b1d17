// SPDX-License-Identifier: Apache-2.0
package org.tongban.civilaffairs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.matter.ForMatter;

/** He is 22, she is 20, both on the day of registration (民法典 1047). */
@Component(service = AcceptanceCheck.class)
@ForMatter("marriage-registration")
public final class MarriageAge implements AcceptanceCheck {
    private final Clock clock;

    /** By the date in China. */
    @Activate
    public MarriageAge() {
        this(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    MarriageAge(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<FieldError> objections(Answers answers) {
        return Stream.of(objection(answers, "groomId", true, 22), objection(answers, "brideId", false, 20))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FieldError> objection(Answers answers, String field, boolean male, int age) {
        IdentityNumber number = new IdentityNumber(answers.text(field).orElseThrow());
        String who = male ? "男方" : "女方";
        if (number.male() != male) {
            return Optional.of(new FieldError(field, "这个身份证号不是" + who + "的。请看看男方和女方是不是填反了。"));
        }
        LocalDate entitled = number.birthDate().plusYears(age);
        return LocalDate.now(clock).isBefore(entitled)
                ? Optional.of(new FieldError(
                        field, who + "还没满 " + age + " 周岁。法律规定的结婚年龄从 " + ChineseDate.of(entitled) + " 起才到。"))
                : Optional.empty();
    }
}

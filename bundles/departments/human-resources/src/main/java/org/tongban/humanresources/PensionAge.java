// SPDX-License-Identifier: Apache-2.0
package org.tongban.humanresources;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.matter.ForMatter;

/** The pension of residents begins at 60 (国发〔2014〕8号, 七); the later retirement of employees does not touch it. */
@Component(service = AcceptanceCheck.class)
@ForMatter("resident-pension-benefit")
public final class PensionAge implements AcceptanceCheck {
    private static final int AGE = 60;

    private final Clock clock;

    /** By the date in China. */
    @Activate
    public PensionAge() {
        this(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    PensionAge(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<FieldError> objections(Answers answers) {
        LocalDate entitled = new IdentityNumber(answers.text("applicantId").orElseThrow())
                .birthDate()
                .plusYears(AGE);
        return LocalDate.now(clock).isBefore(entitled)
                ? List.of(new FieldError(
                        "applicantId", "参保人还没满 " + AGE + " 周岁。请在 " + ChineseDate.of(entitled) + " 起再来申领。"))
                : List.of();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.civilaffairs;

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

/** Only who has been a charity for a year may ask to raise funds in public (慈善法 22). */
@Component(service = AcceptanceCheck.class)
@ForMatter("public-fundraising-qualification")
public final class CharityYear implements AcceptanceCheck {
    private final Clock clock;

    /** By the date in China. */
    @Activate
    public CharityYear() {
        this(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    CharityYear(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<FieldError> objections(Answers answers) {
        LocalDate full =
                LocalDate.parse(answers.text("charityDate").orElseThrow()).plusYears(1);
        return LocalDate.now(clock).isBefore(full)
                ? List.of(new FieldError("charityDate", "登记或认定为慈善组织还没满一年。请在 " + ChineseDate.of(full) + " 起再来申请。"))
                : List.of();
    }
}

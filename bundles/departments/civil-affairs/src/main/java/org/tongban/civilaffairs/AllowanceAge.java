// SPDX-License-Identifier: Apache-2.0
package org.tongban.civilaffairs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.matter.ForMatter;

/** The allowance is for people of 80 on the day of filing, registered in 常州. */
@Component(service = AcceptanceCheck.class)
@ForMatter("elderly-allowance")
public final class AllowanceAge implements AcceptanceCheck {
    private static final int AGE = 80;
    private static final String CITY = "3204";

    private final Clock clock;

    /** By the date in China. */
    @Activate
    public AllowanceAge() {
        this(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    AllowanceAge(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<FieldError> objections(Answers answers) {
        List<FieldError> objections = new ArrayList<>();
        LocalDate born = LocalDate.parse(answers.text("birthDate").orElseThrow());
        LocalDate entitled = born.plusYears(AGE);
        if (!new IdentityNumber(answers.text("applicantId").orElseThrow())
                .birthDate()
                .equals(born)) {
            objections.add(new FieldError("birthDate", "出生日期和身份证号里的不一样。请对照身份证再看一遍。"));
        } else if (LocalDate.now(clock).isBefore(entitled)) {
            objections.add(new FieldError("birthDate", "老人还没满 80 周岁。请在 " + ChineseDate.of(entitled) + " 起再来申请。"));
        }
        if (!answers.text("householdDivision").orElseThrow().startsWith(CITY)) {
            objections.add(new FieldError("householdDivision", "户籍不在常州。高龄津贴由户籍所在地发放，请到户籍所在地申请。"));
        }
        return List.copyOf(objections);
    }
}

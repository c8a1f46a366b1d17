// SPDX-License-Identifier: Apache-2.0
package org.tongban.humanresources;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.matter.ForMatter;

/** The subsidy is asked for within twelve months of the certificate (人社部发〔2017〕40号). */
@Component(service = AcceptanceCheck.class)
@ForMatter("skills-upgrade-subsidy")
public final class CertificateYear implements AcceptanceCheck {
    private static final int MONTHS = 12;

    private final Clock clock;

    /** By the date in China. */
    @Activate
    public CertificateYear() {
        this(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    CertificateYear(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<FieldError> objections(Answers answers) {
        return objection(LocalDate.parse(answers.text("issuedOn").orElseThrow()))
                .map(words -> new FieldError("issuedOn", words))
                .stream()
                .toList();
    }

    private Optional<String> objection(LocalDate issued) {
        LocalDate today = LocalDate.now(clock);
        if (issued.isAfter(today)) {
            return Optional.of("证书核发日期还没有到。请对照证书再看一遍。");
        }
        LocalDate last = issued.plusMonths(MONTHS);
        return today.isAfter(last)
                ? Optional.of("这张证书最晚要在 " + ChineseDate.of(last) + " 申领，现在已经超过 " + MONTHS + " 个月。请看看日期有没有填错。")
                : Optional.empty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.matter.Matter;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.PublicationEntry.Step;

/** Whether somebody may decide a request: with the duty, while it is open, and never who asked. */
final class Deciders {
    private final Authority authority;

    Deciders(Authority authority) {
        this.authority = authority;
    }

    List<FieldError> check(Caller caller, Matter matter, History history, PublicationEntry asked) {
        Optional<FieldError> obstacle = authority.obstacle(caller, Duty.PUBLISHER, matter, asked.area());
        return obstacle.or(() -> decided(history, asked)).or(() -> own(caller, asked)).stream()
                .toList();
    }

    private static Optional<FieldError> decided(History history, PublicationEntry asked) {
        return history.decision(asked.seq())
                .map(decision -> new FieldError(
                        "",
                        "同事（工号 " + decision.by() + "）刚刚已经" + (decision.step() == Step.GRANTED ? "同意" : "退回")
                                + "了这个申请，您的意见没有保存。"));
    }

    private static Optional<FieldError> own(Caller caller, PublicationEntry asked) {
        return caller instanceof Caller.Staff staff && staff.workNumber().equals(asked.by())
                ? Optional.of(new FieldError("", "这是您自己提交的申请，要由另一个人审批。请让有“" + Duty.PUBLISHER.label() + "”岗位的同事来办。"))
                : Optional.empty();
    }
}

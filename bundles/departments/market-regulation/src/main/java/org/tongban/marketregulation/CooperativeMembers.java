// SPDX-License-Identifier: Apache-2.0
package org.tongban.marketregulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.matter.ForMatter;

/** Four of five members are farmers, and organisations stay few (农民专业合作社法 20). */
@Component(service = AcceptanceCheck.class)
@ForMatter("farmer-cooperative-registration")
public final class CooperativeMembers implements AcceptanceCheck {
    private static final int SMALL = 20;

    @Override
    public List<FieldError> objections(Answers answers) {
        int members = number(answers, "members");
        int farmers = number(answers, "farmers");
        int organisations = number(answers, "organisations");
        List<FieldError> objections = new ArrayList<>();
        if ((long) farmers + organisations > members) {
            objections.add(new FieldError("members", "农民和单位成员加起来比全部成员还多。请核对人数。"));
        }
        int least = (members * 4 + 4) / 5;
        if (farmers < least) {
            objections.add(new FieldError("farmers", "农民不能少于全部成员的八成。" + members + " 名成员里至少要有 " + least + " 名农民。"));
        }
        int most = members <= SMALL ? 1 : members / SMALL;
        if (organisations > most) {
            objections.add(new FieldError("organisations", members + " 名成员的合作社，单位成员最多 " + most + " 个。请核对人数。"));
        }
        return List.copyOf(objections);
    }

    private static int number(Answers answers, String field) {
        return new BigDecimal(answers.text(field).orElseThrow()).intValueExact();
    }
}

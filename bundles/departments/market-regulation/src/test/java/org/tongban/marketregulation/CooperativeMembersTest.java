// SPDX-License-Identifier: Apache-2.0
package org.tongban.marketregulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;

class CooperativeMembersTest {
    @Test
    void letsFourFarmersOfFiveMembersApply() {
        assertThat(objections(5, 4, 1)).isEmpty();
    }

    @Test
    void saysHowManyFarmersThereHaveToBe() {
        assertThat(objections(12, 9, 0))
                .containsExactly(new FieldError("farmers", "农民不能少于全部成员的八成。12 名成员里至少要有 10 名农民。"));
    }

    @Test
    void allowsASmallCooperativeOneOrganisation() {
        assertThat(objections(20, 18, 2))
                .containsExactly(new FieldError("organisations", "20 名成员的合作社，单位成员最多 1 个。请核对人数。"));
    }

    @Test
    void allowsALargeCooperativeFivePerCentOfOrganisations() {
        assertThat(objections(40, 38, 2)).isEmpty();
        assertThat(objections(39, 37, 2)).extracting(FieldError::field).containsExactly("organisations");
    }

    @Test
    void seesThatThePartsExceedTheWhole() {
        assertThat(objections(6, 6, 1)).extracting(FieldError::field).containsExactly("members");
    }

    private static List<FieldError> objections(int members, int farmers, int organisations) {
        return new CooperativeMembers()
                .objections(new Answers(Map.of(
                        "members", new BigDecimal(members),
                        "farmers", new BigDecimal(farmers),
                        "organisations", new BigDecimal(organisations))));
    }
}

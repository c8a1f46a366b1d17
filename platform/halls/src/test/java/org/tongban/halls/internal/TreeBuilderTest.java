// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;

class TreeBuilderTest {
    private static final String DIVISIONS = """
            code,name,level,kind,parent_code
            320000000000,江苏省,1,province,
            320400000000,常州市,2,city,320000000000
            320402000000,天宁区,3,county,320400000000
            320402002000,青龙街道,4,subdistrict,320402000000
            320402002002,青竹苑社区居委会,5,residents_committee,320402002000
            """;
    private static final String AREAS = """
            code,name,hall,towns
            320402,天宁区,320402000000,
            """;
    private static final String HALLS = """
            code,address,phone
            320400000000,常州市锦绣路（示例）,0519-0000 0001（示例）
            """;

    @Test
    void aHallWithoutAKnownPlaceSaysSo() {
        HallTree tree = TreeBuilder.build(DIVISIONS, AREAS, HALLS);
        assertThat(tree.city().address()).isEqualTo("常州市锦绣路（示例）");
        assertThat(tree.find(new DivisionCode("320402002002")).map(Hall::address))
                .contains("地址待公布");
        assertThat(tree).hasToString("HallTree[常州市, 4 halls]");
    }

    @Test
    void faultsNameFileAndLine() {
        assertFault(DIVISIONS.replace("parent_code", "parent"), AREAS, "divisions.csv:1: the header must be code,name");
        assertFault(DIVISIONS.replace("青龙街道,4", "青龙街道"), AREAS, "divisions.csv:5: has 4 cells instead of 5");
        assertFault(DIVISIONS.replace("320402002002", "32040200200"), AREAS, "divisions.csv:6: a division code has");
        assertFault(DIVISIONS.replace(",5,", ",6,"), AREAS, "divisions.csv:6: the level must be 1 to 5");
        assertFault(
                DIVISIONS.replace("committee,320402002000", "committee,320402009000"),
                AREAS,
                "divisions.csv:6: the division above is missing");
        assertFault(
                DIVISIONS + "320402002000,青龙街道,4,subdistrict,320402000000\n",
                AREAS,
                "divisions.csv:7: the code stands twice");
        assertFault(DIVISIONS, "code,name,hall,towns\n", "divisions.csv:4: no service area for 天宁区");
        assertFault(
                DIVISIONS,
                AREAS + "jingkai,经开区,320471000000,320412001000\n",
                "areas.csv: jingkai names an unknown town: 320412001000");
        assertFault(DIVISIONS, AREAS + "320402,天宁区,320402000000,\n", "areas.csv:3: the area stands twice");
        assertFault(DIVISIONS, AREAS.replace("320402,", "天宁,"), "areas.csv:2: an area code has digits and small");
        assertFault("code,name,level,kind,parent_code\n", AREAS, "divisions.csv: holds 0 cities instead of one");
    }

    private static void assertFault(String divisions, String areas, String message) {
        assertThatThrownBy(() -> TreeBuilder.build(divisions, areas, HALLS))
                .isInstanceOf(DataFault.class)
                .hasMessageContaining(message);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.hall.ScopePath;
import org.tongban.hall.ServiceArea;

class ChangzhouTest {
    private static final HallTree TREE = SampleData.changzhou();

    @Test
    void hasEveryHallThatCitizensMayVisit() {
        // 67 towns less two prisons; 1,049 villages less four virtual communities and five park rows.
        assertThat(TREE.city().division()).isEqualTo("常州市");
        assertThat(at(HallLevel.DISTRICT)).hasSize(7);
        assertThat(at(HallLevel.TOWN)).hasSize(65);
        assertThat(at(HallLevel.VILLAGE)).hasSize(1040);
    }

    @Test
    void hasSixCountiesAndOneFunctionalArea() {
        assertThat(TREE.areas())
                .extracting(ServiceArea::name)
                .containsExactly("天宁区", "钟楼区", "新北区", "武进区", "经开区", "金坛区", "溧阳市");
        assertThat(TREE.areas())
                .filteredOn(area -> area.code().matches("[0-9]{6}"))
                .hasSize(6);
        assertThat(TREE.area("jingkai").orElseThrow().scope()).isEqualTo(new ScopePath("/3204/jingkai"));
        assertThat(TREE.area("320499")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "320402000000, 7, 124",
        "320404000000, 8, 104",
        "320411000000, 10, 145",
        "320413000000, 10, 131",
        "320481000000, 12, 242",
        "320412000000, 12, 211",
        "320471000000, 6, 83"
    })
    void countsTownsAndVillagesOfEachArea(String code, int towns, int villages) {
        List<Hall> below = TREE.children(hall(code));
        assertThat(below).hasSize(towns);
        assertThat(below.stream().mapToInt(town -> TREE.children(town).size()).sum())
                .isEqualTo(villages);
    }

    @Test
    void theSixTownsOfJingkaiAreItsOwnAndNotWujins() {
        assertThat(TREE.children(hall("320471000000")))
                .extracting(Hall::division)
                .containsExactly("戚墅堰街道", "丁堰街道", "潞城街道", "遥观镇", "横林镇", "横山桥镇");
        assertThat(TREE.children(hall("320412000000")))
                .extracting(Hall::division)
                .contains("湖塘镇", "武进经济开发区")
                .doesNotContain("戚墅堰街道", "横山桥镇");
    }

    @Test
    void authorityFollowsTheAreaAndNotTheDigits() {
        Hall town = hall("320412001000");
        assertThat(town.area()).isEqualTo("jingkai");
        assertThat(town.scope()).hasToString("/3204/jingkai/320412001");
        assertThat(hall("320402002002").scope()).hasToString("/3204/320402/320402002/320402002002");
        assertThat(all())
                .allSatisfy(hall -> TREE.path(hall)
                        .forEach(above ->
                                assertThat(above.scope().covers(hall.scope())).isTrue()));
    }

    @ParameterizedTest
    @CsvSource({
        "320400000000, 常州市政务服务中心, 常州市",
        "320402000000, 天宁区政务服务中心, 天宁区",
        "320471000000, 经开区政务服务中心, 经开区",
        "320402002000, 青龙街道便民服务中心, 青龙街道",
        "320404116004, 泰村社区便民服务站, 泰村社区",
        "320404116218, 泰村便民服务站, 泰村",
        "320412113235, 农场村便民服务站, 农场村",
        "320413001201, 城南村便民服务站, 城南村",
    })
    void namesAreUniform(String code, String name, String division) {
        assertThat(TREE.find(new DivisionCode(code)).map(Hall::name).orElse("")).isEqualTo(name);
        assertThat(TREE.find(new DivisionCode(code)).map(Hall::division).orElse(""))
                .isEqualTo(division);
    }

    @Test
    void namesEndAsTheirKindDoes() {
        assertThat(at(HallLevel.VILLAGE)).allSatisfy(hall -> {
            assertThat(hall.division()).matches(".*(社区|村)").doesNotContain("委会", "（");
            assertThat(hall.name()).isEqualTo(hall.division() + "便民服务站");
        });
    }

    @Test
    void namesAreUniqueBelowOneParent() {
        assertThat(all())
                .allSatisfy(hall ->
                        assertThat(TREE.children(hall)).extracting(Hall::name).doesNotHaveDuplicates());
    }

    @Test
    void everyHallHasAWayUpOneLevelAtATime() {
        assertThat(all()).hasSize(1113).allSatisfy(hall -> {
            List<Hall> path = TREE.path(hall);
            assertThat(path.get(0)).isEqualTo(TREE.city());
            assertThat(path.get(path.size() - 1)).isEqualTo(hall);
            assertThat(path)
                    .extracting(Hall::level)
                    .containsExactly(
                            Stream.of(HallLevel.values()).limit(path.size()).toArray(HallLevel[]::new));
        });
    }

    @ParameterizedTest
    @CsvSource({"320481400000", "320481400498", "320481401000", "320412412498", "320402001401", "320412411400"})
    void hidesPrisonsVirtualCommunitiesAndParks(String code) {
        assertThat(TREE.find(new DivisionCode(code))).isEmpty();
    }

    @Test
    void everyAddressAndPhoneSaysThatItIsASample() {
        assertThat(all()).allSatisfy(hall -> {
            assertThat(hall.address()).endsWith("（示例）");
            assertThat(hall.phone()).startsWith("0519-0000 ").endsWith("（示例）");
        });
        assertThat(all()).extracting(Hall::phone).doesNotHaveDuplicates();
    }

    @Test
    void findsHallsByPartsOfTheirNames() {
        assertThat(names("青竹苑")).containsExactly("青竹苑社区");
        assertThat(names("青龙")).startsWith("青龙街道").contains("青龙苑南区社区");
        assertThat(names("天宁")).startsWith("天宁区", "天宁街道");
        assertThat(names("便民服务站")).hasSize(20);
        assertThat(names("没有这个地方")).isEmpty();
        assertThat(names(" ")).isEmpty();
        assertThat(TREE.search("村", 0)).isEmpty();
    }

    @Test
    void findsACommunityThroughTheNamesAboveIt() {
        assertThat(names("青龙街道青竹苑")).containsExactly("青竹苑社区");
        assertThat(names("天宁区 青竹苑")).containsExactly("青竹苑社区");
        assertThat(names("武进区 青竹苑")).isEmpty();
        assertThat(names("青龙街道")).containsExactly("青龙街道");
    }

    @Test
    void findsACommunityByTheNameThatTheStatisticsHave() {
        assertThat(names("东青村")).contains("东青社区");
        assertThat(names("朝阳村村委会")).contains("朝阳村");
    }

    @Test
    void aHallOfAnotherTreeIsRefused() {
        Hall city = TREE.city();
        Hall stranger =
                new Hall(new DivisionCode("320500000000"), "", "", HallLevel.CITY, "3205", city.scope(), "", "");
        assertThatThrownBy(() -> TREE.path(stranger)).hasMessageContaining("320500000000");
        assertThat(TREE.children(stranger)).isEmpty();
    }

    private static List<String> names(String text) {
        return TREE.search(text, 20).stream().map(Hall::division).toList();
    }

    private static Hall hall(String code) {
        return TREE.find(new DivisionCode(code)).orElseThrow();
    }

    private static List<Hall> at(HallLevel level) {
        return all().stream().filter(hall -> hall.level() == level).toList();
    }

    private static List<Hall> all() {
        return below(TREE.city()).toList();
    }

    private static Stream<Hall> below(Hall hall) {
        return Stream.concat(Stream.of(hall), TREE.children(hall).stream().flatMap(ChangzhouTest::below));
    }
}

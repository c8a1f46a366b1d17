// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "CITIZEN_ID, 11010519491231002X",
        "CITIZEN_ID, 11010519491231002x",
        "CITIZEN_ID, 440524188001010014",
        "CITIZEN_ID, 320499199001010016",
        "CITIZEN_ID, 320499199001010024",
        "CITIZEN_ID, 320499200002290035",
        "CITIZEN_ID, 32049919750101003X",
        "RESIDENCE_PERMIT, 810000190001010018",
        "RESIDENCE_PERMIT, 82000019000101001X",
        "RESIDENCE_PERMIT, 830000190001010011",
        "PERMANENT_RESIDENT, 932840190001010011",
        "PERMANENT_RESIDENT, 931826190001010021",
        "PERMANENT_RESIDENT, USA110000000001",
        "CREDIT_CODE, 91320499MA9900052F",
        "CREDIT_CODE, 11320499MB9900013Q",
        "CREDIT_CODE, 51320499MJ9900039P",
        "CREDIT_CODE, 92320499MA99000607",
        "DIVISION, 320402",
        "DIVISION, 320402002",
        "DIVISION, 320402002002",
        "DIVISION, 320412400000",
        "CATALOG_CODE, 000104002000",
        "CATALOG_CODE, 000141005000",
        "CATALOG_CODE, 452004020000",
        "TASK_CODE, 11450721MB155808114000104002000",
        "TASK_CODE, 11450721MB155808114000141005000",
        "HANDLING_ITEM_CODE, 11450721MB15580811400014100500001",
        "MATERIAL_CODE, 11450721MB15580811400014100500001001",
        "CERTIFICATE_IDENTIFIER, 1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U",
        "CERTIFICATE_IDENTIFIER, 1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9",
    })
    void acceptsWhatHolds(CodeKind kind, String code) {
        CodeCheck check = CodeCheck.of(code, TODAY);
        assertThat(check.kind()).isEqualTo(kind);
        assertThat(check.valid()).as(check.reason()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "CITIZEN_ID, 320499199002290013, 出生日期不存在",
        "CITIZEN_ID, 320499199013010013, 出生日期不存在",
        "CITIZEN_ID, 320499209912310016, 出生日期在将来",
        "CITIZEN_ID, 320499199001010010, 校验码不对",
        "CITIZEN_ID, 320491999001010016, 出生日期在将来",
        "CITIZEN_ID, 32049919900101001９, 全角",
        "CITIZEN_ID, 3204991990010100, 现在是16位",
        "CITIZEN_ID, 32049919900101001, 现在是17位",
        "CITIZEN_ID, 320499900101001, 15位旧号码",
        "CITIZEN_ID, 320499 199001010016, 空格",
        "CITIZEN_ID, 840000190001010013, 省级行政区",
        "RESIDENCE_PERMIT, 810001190001010014, 前6位应为810000",
        "PERMANENT_RESIDENT, 932999190001010018, 国家代码",
        "PERMANENT_RESIDENT, 932840190001010010, 校验码不对",
        "CREDIT_CODE, 91320499MA99000520, 校验码不对",
        "CREDIT_CODE, 91320499MAI900052F, 不能有字符I",
        "CREDIT_CODE, 91320499MA9900052, 现在是17位",
        "CREDIT_CODE, X1320499MA9900052F, 登记管理部门",
        "CREDIT_CODE, 913204A9MA9900052F, 第3至8位应为数字",
        "DIVISION, 990402, 省级行政区",
        "DIVISION, 320402000002, 第7至9位",
        "DIVISION, 320402700000, 001至599",
        "CATALOG_CODE, 001104002000, 事项类型",
        "TASK_CODE, 11450721MB155808124000104002000, 实施主体",
        "TASK_CODE, 11450721MB155808118000104002000, 行使层级",
        "HANDLING_ITEM_CODE, 11450721MB155808114000141005000A1, 业务办理项序号",
        "CERTIFICATE_IDENTIFIER, 1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.V, 校验位",
        "CERTIFICATE_IDENTIFIER, 1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.000.V, 版本号",
        "CERTIFICATE_IDENTIFIER, 1.2.156.3005.2.111000.1.1, 应为",
        "CASE_NUMBER, 320402202611240000010, 校验码不对",
        "UNKNOWN, 13800000000, 认不出",
        "UNKNOWN, 常州, 认不出",
    })
    void saysWhatIsWrong(CodeKind kind, String code, String reason) {
        CodeCheck check = CodeCheck.of(code, TODAY);
        assertThat(check.kind()).isEqualTo(kind);
        assertThat(check.valid()).isFalse();
        assertThat(check.reason()).contains(reason);
    }

    @Test
    void aWrongOrganisationCodeInsideIsAWarning() {
        CodeCheck check = CodeCheck.of("91320499MA99000509", TODAY);
        assertThat(check.valid()).isTrue();
        assertThat(check.warnings()).singleElement().asString().contains("组织机构代码");
    }

    @Test
    void aNumberCanBeCheckedAsOneKind() {
        assertThat(CodeCheck.as(CodeKind.CATALOG_CODE, "320402002002", TODAY).valid())
                .isTrue();
        assertThat(CodeCheck.of("320402002002", TODAY).warnings()).isNotEmpty();
    }

    @Test
    void blanksAroundACodeAreForgiven() {
        assertThat(CodeCheck.of("  320499199001010016 ", TODAY).valid()).isTrue();
        assertThat(CodeCheck.of(" ", TODAY).reason()).isEqualTo("没有输入编码");
    }

    @Test
    void aCaseNumberMayBeTypedInGroups() {
        String grouped = CaseNumbers.next("320402", TODAY, 17).grouped();
        CodeCheck check = CodeCheck.of(grouped.replace(' ', '-'), TODAY);
        assertThat(check.kind()).isEqualTo(CodeKind.CASE_NUMBER);
        assertThat(check.valid()).as(check.reason()).isTrue();
        assertThat(CodeCheck.of(grouped, TODAY.minusDays(1)).reason()).contains("将来");
    }

    @Test
    void explainsWhatACodeSays() {
        assertThat(CodeCheck.of("320499199001010024", TODAY).reason()).isEqualTo("1990年01月01日出生，女");
        assertThat(CodeCheck.of("000104002000", TODAY).reason()).isEqualTo("国家目录，行政许可");
        assertThat(CodeCheck.of("320402002002", TODAY).reason()).isEqualTo("居委会一级");
        assertThat(CodeCheck.of("320412113235", TODAY).reason()).isEqualTo("村委会一级");
        assertThat(CodeCheck.of("320400", TODAY).reason()).isEqualTo("地级市一级");
        assertThat(CodeCheck.of("320402109", TODAY).reason()).isEqualTo("镇一级");
        assertThat(CodeCheck.of("91320499MA9900052F", TODAY).reason()).contains("市场监管");
    }
}

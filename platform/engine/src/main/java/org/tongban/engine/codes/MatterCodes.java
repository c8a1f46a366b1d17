// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Codes of matters (DOMAIN 2.1): 12 digits in the catalogue, 31 with the body, 33 with the item, 36 with the material. */
final class MatterCodes {
    private static final Pattern DIGITS = Pattern.compile("[0-9]*");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("01", "行政许可"),
            Map.entry("02", "行政处罚"),
            Map.entry("03", "行政强制"),
            Map.entry("04", "行政征收"),
            Map.entry("05", "行政给付"),
            Map.entry("06", "行政检查"),
            Map.entry("07", "行政确认"),
            Map.entry("08", "行政奖励"),
            Map.entry("09", "行政裁决"),
            Map.entry("10", "其他行政权力"),
            Map.entry("20", "公共服务"));

    private MatterCodes() {}

    static Optional<String> catalogFault(String code) {
        if (code.length() != 12 || !DIGITS.matcher(code).matches()) {
            return Optional.of("基本编码应为12位数字，现在是" + code.length() + "位");
        }
        Optional<String> province = code.startsWith("00") ? Optional.empty() : DivisionCodes.provinceFault(code);
        return province.or(() -> TYPES.containsKey(code.substring(2, 4))
                ? Optional.empty()
                : Optional.of("事项类型不在目录中：" + code.substring(2, 4)));
    }

    static Optional<String> taskFault(String code) {
        return lengthFault(code, 31).or(() -> bodyFault(code));
    }

    static Optional<String> handlingItemFault(String code) {
        return lengthFault(code, 33).or(() -> bodyFault(code)).or(() -> tailFault(code, "业务办理项序号"));
    }

    static Optional<String> materialFault(String code) {
        return lengthFault(code, 36).or(() -> bodyFault(code)).or(() -> tailFault(code, "材料序号"));
    }

    static String describe(String catalogCode) {
        String origin = catalogCode.startsWith("00") ? "国家目录" : "省级目录";
        return origin + "，" + TYPES.getOrDefault(catalogCode.substring(2, 4), "");
    }

    private static Optional<String> lengthFault(String code, int length) {
        return code.length() == length ? Optional.empty() : Optional.of("应为" + length + "位，现在是" + code.length() + "位");
    }

    private static Optional<String> bodyFault(String code) {
        return CreditCode.fault(code.substring(0, 18))
                .map(fault -> "前18位实施主体代码有误：" + fault)
                .or(() -> code.charAt(18) >= '1' && code.charAt(18) <= '7'
                        ? Optional.empty()
                        : Optional.of("第19位行使层级应为1至7：" + code.charAt(18)))
                .or(() -> catalogFault(code.substring(19, 31)));
    }

    private static Optional<String> tailFault(String code, String what) {
        return DIGITS.matcher(code.substring(31)).matches() ? Optional.empty() : Optional.of(what + "应为数字");
    }
}

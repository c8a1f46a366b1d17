// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Division codes in 6, 9 or 12 digits (GB/T 2260, GB/T 10114): their form, not whether the place exists. */
final class DivisionCodes {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{6}|[0-9]{9}|[0-9]{12}");
    private static final Pattern PROVINCE = Pattern.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]");

    private DivisionCodes() {}

    static Optional<String> provinceFault(String code) {
        return PROVINCE.matcher(code.substring(0, 2)).matches()
                ? Optional.empty()
                : Optional.of("前两位不是省级行政区代码：" + code.substring(0, 2));
    }

    static Optional<String> fault(String code) {
        if (!SHAPE.matcher(code).matches()) {
            return Optional.of("应为6位、9位或12位数字，现在是" + code.length() + "位");
        }
        return provinceFault(code).or(() -> levelFault(fill(code)));
    }

    static List<String> warnings(String code) {
        boolean both = code.length() == 12 && MatterCodes.catalogFault(code).isEmpty();
        return both ? List.of("同样的数字也可能是事项基本编码") : List.of();
    }

    static String describe(String code) {
        String full = fill(code);
        if (!full.endsWith("000")) {
            return part(full, 9) < 200 || within(part(full, 9), 400, 499) ? "居委会一级" : "村委会一级";
        }
        if (part(full, 6) > 0) {
            return townKind(part(full, 6)) + "一级";
        }
        if (!full.startsWith("00", 4)) {
            return "县（市、区）一级";
        }
        return full.startsWith("00", 2) ? "省（自治区、直辖市）一级" : "地级市一级";
    }

    private static Optional<String> levelFault(String full) {
        if (full.startsWith("00", 2) && !full.endsWith("0000000000")) {
            return Optional.of("第3、4位（市）为00时，后面应全为0");
        }
        if (part(full, 6) >= 600) {
            return Optional.of("第7至9位（镇、街道）应在001至599之间");
        }
        if (part(full, 9) >= 600) {
            return Optional.of("第10至12位（村、社区）应在001至599之间");
        }
        return part(full, 6) == 0 && part(full, 9) > 0 ? Optional.of("第7至9位（镇、街道）为000时，后面应全为0") : Optional.empty();
    }

    private static String townKind(int town) {
        if (town < 100) {
            return "街道";
        }
        if (town < 200) {
            return "镇";
        }
        return town < 400 ? "乡" : "类似乡级单位";
    }

    private static boolean within(int number, int from, int to) {
        return number >= from && number <= to;
    }

    private static int part(String full, int from) {
        return Integer.parseInt(full.substring(from, from + 3));
    }

    private static String fill(String code) {
        return code + "0".repeat(12 - code.length());
    }
}

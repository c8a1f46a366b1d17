// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.tongban.engine.codes.CitizenId;
import org.tongban.engine.codes.CodeCheck;
import org.tongban.engine.codes.CodeKind;
import org.tongban.identity.PersonKind;

/**
 * The number by which a person is known, and what is wrong with it in words for the person who typed it.
 *
 * @param code normalised
 * @param kind natural or legal
 * @param birthDate as the number tells it
 * @param fault a sentence; empty when the number holds
 */
record IdentityNumber(String code, PersonKind kind, Optional<LocalDate> birthDate, Optional<String> fault) {
    private static final String LOOK_AGAIN = "请对照证件再看一遍。";

    /** Recognises a citizen id, a permit or a credit code. */
    static IdentityNumber of(String typed, LocalDate today) {
        CodeCheck check = CodeCheck.of(typed, today);
        PersonKind kind = check.kind() == CodeKind.CREDIT_CODE ? PersonKind.LEGAL : PersonKind.NATURAL;
        return new IdentityNumber(check.code(), kind, birthDate(check), fault(check, today));
    }

    private static Optional<LocalDate> birthDate(CodeCheck check) {
        boolean dated = check.valid() && check.code().length() == 18 && isPerson(check.kind());
        String digits = dated ? check.code().substring(6, 14) : "";
        return dated
                ? Optional.of(LocalDate.parse(
                        digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6)))
                : Optional.empty();
    }

    private static Optional<String> fault(CodeCheck check, LocalDate today) {
        return switch (check.kind()) {
            case CITIZEN_ID -> sentence(check, "身份证号", "数字");
            case RESIDENCE_PERMIT -> sentence(check, "居住证号码", "数字");
            case PERMANENT_RESIDENT -> sentence(check, "永久居留身份证号码", "数字和字母");
            case CREDIT_CODE -> sentence(check, "统一社会信用代码", "数字和字母");
            default -> Optional.of(oldNumber(check.code(), today));
        };
    }

    private static Optional<String> sentence(CodeCheck check, String name, String characters) {
        if (check.valid()) {
            return Optional.empty();
        }
        String reason = check.reason();
        if (reason.contains("全角")) {
            return Optional.of("请用半角" + characters + "填写" + name + "。");
        }
        if (reason.contains("15位旧号码")) {
            return Optional.of("这是 15 位的旧号码，请填写 18 位身份证号。");
        }
        if (reason.startsWith("应为18位")) {
            return Optional.of(name + "是 18 位，您填了 " + check.code().length() + " 位。" + LOOK_AGAIN);
        }
        if (reason.startsWith("校验")) {
            return Optional.of(name + "最后一位对不上，" + LOOK_AGAIN);
        }
        if (reason.startsWith("出生日期")) {
            return Optional.of(name + "里的出生日期" + (reason.contains("将来") ? "在今天以后，" : "不存在，") + LOOK_AGAIN);
        }
        return Optional.of(reason.startsWith("号码") ? reason + "。" : name + "不对：" + reason + "。" + LOOK_AGAIN);
    }

    private static String oldNumber(String code, LocalDate today) {
        return CitizenId.ofArchive(code, today).isPresent()
                ? "这是 15 位的旧号码，请填写 18 位身份证号。"
                : "请填写 18 位身份证号，企业和单位填写统一社会信用代码。";
    }

    private static boolean isPerson(CodeKind kind) {
        return kind == CodeKind.CITIZEN_ID || kind == CodeKind.RESIDENCE_PERMIT || kind == CodeKind.PERMANENT_RESIDENT;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Tells from its shape what a code was meant to be, also when it is wrong. */
final class Recognition {
    private static final Pattern PERSON = Pattern.compile("[0-9]{13,18}[0-9X]?");
    private static final Pattern OLD_PERMANENT = Pattern.compile("[A-Z]{3}[0-9]{12}");
    private static final Pattern ALPHANUMERIC = Pattern.compile("[0-9A-Z]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private Recognition() {}

    static CodeKind of(String code, LocalDate today) {
        if (code.startsWith("1.2.156.")) {
            return CodeKind.CERTIFICATE_IDENTIFIER;
        }
        if (looksLikeCase(compact(code), today)) {
            return CodeKind.CASE_NUMBER;
        }
        if (!ALPHANUMERIC.matcher(code).matches()) {
            // A person's number with a stray blank is still a person's number.
            return PERSON.matcher(compact(code)).matches() ? CodeKind.CITIZEN_ID : CodeKind.UNKNOWN;
        }
        return switch (code.length()) {
            case 6, 9 -> DIGITS.matcher(code).matches() ? CodeKind.DIVISION : CodeKind.UNKNOWN;
            case 12 -> twelve(code);
            case 14, 15, 16, 17, 18, 19 -> personOrBody(code, today);
            case 31 -> CodeKind.TASK_CODE;
            case 33 -> CodeKind.HANDLING_ITEM_CODE;
            case 36 -> CodeKind.MATERIAL_CODE;
            default -> CodeKind.UNKNOWN;
        };
    }

    static String compact(String code) {
        return code.replaceAll("[\\s-]", "");
    }

    private static CodeKind twelve(String code) {
        if (!DIGITS.matcher(code).matches()) {
            return CodeKind.UNKNOWN;
        }
        // 20 is the item type 公共服务; as a city it exists in Guangdong and Sichuan alone.
        boolean publicService = code.startsWith("20", 2) && !code.startsWith("44") && !code.startsWith("51");
        return code.startsWith("00") || publicService ? CodeKind.CATALOG_CODE : CodeKind.DIVISION;
    }

    private static CodeKind personOrBody(String code, LocalDate today) {
        if (OLD_PERMANENT.matcher(code).matches()) {
            return CodeKind.PERMANENT_RESIDENT;
        }
        if (!PERSON.matcher(code).matches()) {
            return CodeKind.CREDIT_CODE;
        }
        CodeKind person = person(code);
        boolean body = code.length() == 18
                && !EightDigitDate.real(code.substring(6, 14))
                && CreditCode.fault(code).isEmpty();
        return body && !CodeCheck.as(person, code, today).valid() ? CodeKind.CREDIT_CODE : person;
    }

    private static CodeKind person(String code) {
        if (code.length() == 18 && code.startsWith("9")) {
            return CodeKind.PERMANENT_RESIDENT;
        }
        if (code.length() == 18 && code.matches("8[123].*")) {
            return CodeKind.RESIDENCE_PERMIT;
        }
        return CodeKind.CITIZEN_ID;
    }

    private static boolean looksLikeCase(String code, LocalDate today) {
        return code.length() >= 20
                && code.length() <= 22
                && code.matches("[0-9]{14}[0-9A-Z]+")
                && (code.length() == 21
                        || EightDigitDate.fault(code.substring(6, 14), today).isEmpty());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a code is and whether it holds, in words that anybody understands.
 *
 * @param kind what it was taken for
 * @param code the normalised code: without outer blanks, in upper case
 * @param valid whether it keeps all the rules of its kind
 * @param reason what the code says, or the first rule that it breaks and what to do
 * @param warnings what is doubtful about a valid code
 */
public record CodeCheck(CodeKind kind, String code, boolean valid, String reason, List<String> warnings) {
    private static final String FULL_WIDTH = "含有全角字符，请切换到英文输入法重新输入";

    public CodeCheck {
        warnings = List.copyOf(warnings);
    }

    /**
     * Recognises a code and checks it.
     *
     * @param text what somebody typed
     * @param today no birth and no case lies after it
     * @return the verdict
     */
    public static CodeCheck of(String text, LocalDate today) {
        return as(Recognition.of(plain(text), today), text, today);
    }

    /**
     * Checks a code that must be of one kind.
     *
     * @param kind what it must be
     * @param text what somebody typed
     * @param today no birth and no case lies after it
     * @return the verdict
     */
    public static CodeCheck as(CodeKind kind, String text, LocalDate today) {
        String typed = text.strip().toUpperCase(Locale.ROOT);
        String code = kind == CodeKind.CASE_NUMBER ? Recognition.compact(plain(text)) : typed;
        if (!plain(text).equals(typed)) {
            return new CodeCheck(kind, typed, false, FULL_WIDTH, List.of());
        }
        Optional<String> fault = fault(kind, code, today);
        return fault.map(reason -> new CodeCheck(kind, code, false, reason, List.of()))
                .orElseGet(() -> new CodeCheck(kind, code, true, meaning(kind, code), warnings(kind, code)));
    }

    private static Optional<String> fault(CodeKind kind, String code, LocalDate today) {
        return switch (kind) {
            case CITIZEN_ID -> CitizenId.fault(code, today);
            case RESIDENCE_PERMIT -> PermitNumbers.residenceFault(code, today);
            case PERMANENT_RESIDENT -> PermitNumbers.permanentFault(code, today);
            case CREDIT_CODE -> CreditCode.fault(code);
            case DIVISION -> DivisionCodes.fault(code);
            case CATALOG_CODE -> MatterCodes.catalogFault(code);
            case TASK_CODE -> MatterCodes.taskFault(code);
            case HANDLING_ITEM_CODE -> MatterCodes.handlingItemFault(code);
            case MATERIAL_CODE -> MatterCodes.materialFault(code);
            case CERTIFICATE_IDENTIFIER -> CertificateIdentifier.fault(code);
            case CASE_NUMBER -> CaseNumbers.fault(code, today);
            case UNKNOWN -> Optional.of(code.isEmpty() ? "没有输入编码" : "认不出这是哪一种编码，请核对位数和字符");
        };
    }

    private static String meaning(CodeKind kind, String code) {
        return switch (kind) {
            case CITIZEN_ID -> new CitizenId(code).describe();
            case CREDIT_CODE -> new CreditCode(code).describe();
            case DIVISION -> DivisionCodes.describe(code);
            case CATALOG_CODE -> MatterCodes.describe(code);
            case TASK_CODE, HANDLING_ITEM_CODE, MATERIAL_CODE -> MatterCodes.describe(code.substring(19, 31));
            case RESIDENCE_PERMIT, PERMANENT_RESIDENT, CERTIFICATE_IDENTIFIER, CASE_NUMBER, UNKNOWN -> "校验通过";
        };
    }

    private static List<String> warnings(CodeKind kind, String code) {
        return switch (kind) {
            case CREDIT_CODE -> CreditCode.warnings(code);
            case TASK_CODE, HANDLING_ITEM_CODE, MATERIAL_CODE -> CreditCode.warnings(code.substring(0, 18));
            case DIVISION -> DivisionCodes.warnings(code);
            default -> List.of();
        };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}

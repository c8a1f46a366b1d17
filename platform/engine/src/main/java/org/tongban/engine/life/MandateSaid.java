// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** 帮办代办: what the first event of a case says of how the applicant stood behind it, in words. */
public final class MandateSaid {
    /** The applicant stood at the counter. */
    public static final String PRESENT = "PRESENT";
    /** The applicant read out a code. */
    public static final String CODE = "CODE";
    /** The applicant has signed a power of attorney. */
    public static final String PAPER = "PAPER";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("M月d日 HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private MandateSaid() {}

    /**
     * The words of an event.
     *
     * @param said its payload
     * @return empty when the applicant filed without help
     */
    public static Optional<String> words(Map<String, String> said) {
        return switch (said.getOrDefault(PayloadKeys.MANDATE, "")) {
            case PRESENT -> Optional.of("申请人本人在场，已核对证件");
            case CODE ->
                Optional.of("申请人用短信确认码确认（手机 " + said.getOrDefault(PayloadKeys.MANDATE_PHONE, "") + "，"
                        + MINUTE.format(
                                Instant.parse(said.getOrDefault(PayloadKeys.MANDATE_AT, Instant.EPOCH.toString())))
                        + "）");
            case PAPER -> Optional.of("凭申请人签名的委托书办理");
            default -> Optional.empty();
        };
    }
}

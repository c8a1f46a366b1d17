// SPDX-License-Identifier: Apache-2.0
package org.tongban.phrase.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.tongban.phrase.Phrase;
import org.tongban.phrase.PhraseTopic;

/** What comes with the platform, so that nobody begins with an empty library. */
final class Shipped {
    static final List<Phrase> PHRASES = List.of(
            of(PhraseTopic.CORRECTION, "照片不清楚，请重新拍一张，四个角都要拍到。"),
            of(PhraseTopic.CORRECTION, "已过有效期，请换成在有效期内的。"),
            of(PhraseTopic.CORRECTION, "缺签名，请签名后再交。"),
            of(PhraseTopic.CORRECTION, "与申请表上填的不一致，请核对后重交。"),
            of(PhraseTopic.CORRECTION, "缺页，请把每一页都交齐。"),
            of(PhraseTopic.EXAMINATION, "材料齐全，符合条件，建议准予。"),
            of(PhraseTopic.EXAMINATION, "材料真实，信息与登记一致。"),
            of(PhraseTopic.EXAMINATION, "不符合条件，建议不予，理由："),
            of(PhraseTopic.DECISION, "符合条件，同意。"),
            of(PhraseTopic.DECISION, "符合条件，同意按标准发放。"),
            of(PhraseTopic.REFUSAL, "经核对，您提供的材料不能证明符合规定的条件。条件变化后，您可以重新申请。"),
            of(PhraseTopic.REFUSAL, "到期没有补齐补正告知书要求的材料。材料备齐后，您可以重新申请。"),
            of(PhraseTopic.NOTICE, "请携带身份证件按时到场；不能到场的，请提前告诉我们。"));

    private Shipped() {}

    private static Phrase of(PhraseTopic topic, String text) {
        return new Phrase(
                UUID.nameUUIDFromBytes((topic + text).getBytes(StandardCharsets.UTF_8)),
                topic,
                Phrase.Owner.EVERYBODY,
                text,
                false);
    }
}

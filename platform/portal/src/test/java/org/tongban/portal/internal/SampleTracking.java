// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.tracking.Timeline;
import org.tongban.tracking.TrackingService;

/** Knows one case by one token and one code. */
public final class SampleTracking implements TrackingService {
    public static final String TOKEN = "token-of-the-case";
    public static final String CODE = "7K3P9Q";

    public static Timeline timeline(String title, String text) {
        return new Timeline(
                SampleCases.NUMBER,
                title,
                CaseState.ACCEPTED,
                "我们已开始正式办理。",
                Optional.of(LocalDate.of(2026, 12, 8)),
                3,
                8,
                false,
                List.of(
                        new Timeline.Entry(Timeline.Phase.COMING, Optional.empty(), "领取结果", "结果做好后通知您领取。"),
                        new Timeline.Entry(
                                Timeline.Phase.NOW, Optional.of(Instant.parse("2026-11-26T01:05:00Z")), "已受理", text),
                        new Timeline.Entry(
                                Timeline.Phase.DONE,
                                Optional.of(Instant.parse("2026-11-24T06:32:00Z")),
                                "已收件",
                                "青竹苑社区便民服务站收到了申请，交武进区民政局（示例）办理。")),
                List.of());
    }

    @Override
    public Optional<Timeline> byToken(String token) {
        return token.equals(TOKEN) ? Optional.of(timeline("80周岁以上老年人高龄津贴发放", "武进区民政局（示例）受理了。")) : Optional.empty();
    }

    @Override
    public Optional<Timeline> byNumber(CaseNumber number, String queryCode, String remote) {
        return number.equals(SampleCases.NUMBER) && queryCode.equals(CODE) ? byToken(TOKEN) : Optional.empty();
    }

    @Override
    public String qrSvg(String text) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 41 41\" role=\"img\" aria-label=\"二维码\">"
                + "<rect width=\"41\" height=\"41\" fill=\"#fff\"/><path d=\"M4 4h7v7h-7zM30 4h7v7h-7zM4 30h7v7h-7zM16 16h9v9h-9z\"/></svg>";
    }
}

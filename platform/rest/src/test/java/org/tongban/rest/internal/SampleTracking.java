// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.tracking.Timeline;
import org.tongban.tracking.TrackingService;

/** One case that can be followed. */
final class SampleTracking implements TrackingService {
    @Override
    public Optional<Timeline> byToken(String token) {
        return token.equals("token-1") ? Optional.of(timeline()) : Optional.empty();
    }

    @Override
    public Optional<Timeline> byNumber(CaseNumber number, String queryCode, String remote) {
        return queryCode.equals("K7M2QX") ? Optional.of(timeline()) : Optional.empty();
    }

    @Override
    public String qrSvg(String text) {
        return "<svg/>";
    }

    private static Timeline timeline() {
        Timeline.Entry entry =
                new Timeline.Entry(Timeline.Phase.DONE, Optional.of(SampleCases.NOW), "已收件", "天宁区示例办收到了申请。");
        return new Timeline(
                SampleCases.number(1),
                "高龄津贴",
                CaseState.RECEIVED,
                "我们收到了您的申请",
                Optional.empty(),
                1,
                10,
                false,
                List.of(entry),
                List.of());
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.util.Optional;
import org.tongban.cases.CaseNumber;
import org.tongban.tracking.Timeline;
import org.tongban.tracking.TrackingService;

/** Draws QR codes that can be read without a camera. */
final class SampleTracking implements TrackingService {
    @Override
    public Optional<Timeline> byToken(String token) {
        return Optional.empty();
    }

    @Override
    public Optional<Timeline> byNumber(CaseNumber number, String queryCode, String remote) {
        return Optional.empty();
    }

    @Override
    public String qrSvg(String text) {
        return "<svg aria-label=\"" + text + "\"></svg>";
    }
}

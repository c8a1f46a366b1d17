// SPDX-License-Identifier: Apache-2.0
package org.tongban.tracking.internal;

import java.time.Clock;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService;
import org.tongban.engine.codes.TryLimit;
import org.tongban.hall.WorkCalendar;
import org.tongban.tracking.JointTimeline;
import org.tongban.tracking.Timeline;
import org.tongban.tracking.TrackingService;

/** Follows cases like parcels. */
@Component
public final class ParcelTrackingService implements TrackingService {
    private static final int LONGEST_TEXT = 1000;

    private final CaseReadService cases;
    private final Timelines timelines;
    private final JointTimelines joints;
    private final TryLimit limit;

    /**
     * Over the read contract of cases.
     *
     * @param cases without personal data
     * @param calendar working days
     * @param clock by which days are counted
     */
    @Activate
    public ParcelTrackingService(
            @Reference CaseReadService cases,
            @Reference WorkCalendar calendar,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.cases = cases;
        this.timelines = new Timelines(calendar, clock);
        this.joints = new JointTimelines(timelines);
        this.limit = new TryLimit(clock);
    }

    @Override
    public Optional<Timeline> byToken(String token) {
        return cases.byToken(token).map(timelines::draw);
    }

    @Override
    public Optional<Timeline> byNumber(CaseNumber number, String queryCode, String remote) {
        return limit.admits(remote) ? cases.byNumber(number, queryCode).map(timelines::draw) : Optional.empty();
    }

    @Override
    public Optional<JointTimeline> joint(String token) {
        return cases.joint(token).map(joints::draw);
    }

    @Override
    public Optional<JointTimeline> joint(CaseNumber number, String queryCode, String remote) {
        return limit.open(remote) ? cases.joint(number, queryCode).map(joints::draw) : Optional.empty();
    }

    @Override
    public String qrSvg(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length() + " characters");
        }
        return QrSvg.draw(text);
    }
}

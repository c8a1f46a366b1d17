// SPDX-License-Identifier: Apache-2.0
package org.tongban.tracking.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseReadService.PublicJoint;
import org.tongban.cases.CaseState;
import org.tongban.tracking.JointTimeline;
import org.tongban.tracking.Timeline;

/** Draws a life event: the ways of its cases, and one sentence over all of them. */
final class JointTimelines {
    private final Timelines timelines;

    JointTimelines(Timelines timelines) {
        this.timelines = timelines;
    }

    JointTimeline draw(PublicJoint joint) {
        List<JointTimeline.Part> parts = joint.parts().stream()
                .map(part -> new JointTimeline.Part(part.token(), timelines.draw(part.file())))
                .toList();
        List<Timeline> ways = parts.stream().map(JointTimeline.Part::timeline).toList();
        return new JointTimeline(
                joint.number(),
                joint.token(),
                joint.name().orElse("您的办件"),
                sentence(ways),
                due(ways),
                ways.stream().allMatch(way -> way.state().ended()),
                parts);
    }

    private static String sentence(List<Timeline> ways) {
        long waiting =
                ways.stream().filter(way -> way.state() == CaseState.CORRECTION).count();
        long ended = ways.stream().filter(way -> way.state().ended()).count();
        if (ended == ways.size()) {
            return ways.size() + " 件都已经办完。";
        }
        String done = ended == 0 ? "共 " + ways.size() + " 件，各部门同时在办" : "共 " + ways.size() + " 件，已经办完 " + ended + " 件";
        return waiting == 0 ? done + "。" : done + "；其中 " + waiting + " 件等您补材料。";
    }

    /** The latest date of the cases; it lengthens none of them (T17). */
    private static Optional<LocalDate> due(List<Timeline> ways) {
        return ways.stream().flatMap(way -> way.due().stream()).max(LocalDate::compareTo);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.page.Link;
import org.tongban.tracking.JointTimeline;

/**
 * The ways of all cases of a life event, side by side.
 *
 * @param number in groups of four
 * @param title name of the event
 * @param sentence on top
 * @param finished whether no case goes on
 * @param due the latest date of its cases, in words
 * @param parts its cases
 */
public record JointView(
        String number, String title, String sentence, boolean finished, Optional<String> due, List<Part> parts) {
    /**
     * A case.
     *
     * @param href of its own timeline
     * @param tone of its state
     * @param way how far it is
     * @param last what happened last, the one line of the summary
     */
    public record Part(String href, String tone, TimelineView way, Optional<TimelineView.Entry> last) {}

    /**
     * The view of a life event.
     *
     * @param joint the ways of its cases
     * @return what the page shows
     */
    public static JointView of(JointTimeline joint) {
        return new JointView(
                joint.number().grouped(),
                joint.title(),
                joint.sentence(),
                joint.finished(),
                joint.due().map(Words::date),
                joint.parts().stream().map(JointView::part).toList());
    }

    private static Part part(JointTimeline.Part part) {
        TimelineView way = TimelineView.of(part.timeline());
        return new Part(
                "/t/" + part.token(),
                MyView.tone(part.timeline().state()),
                way,
                way.entries().stream()
                        .filter(entry -> !entry.phase().equals("coming"))
                        .findFirst());
    }

    /**
     * From a case back to its life event.
     *
     * @param joint the ways of its cases
     * @return address and label
     */
    public static Link back(JointTimeline joint) {
        return new Link(
                "/t/" + joint.token(), joint.title() + "（同时办 " + joint.parts().size() + " 件）");
    }
}

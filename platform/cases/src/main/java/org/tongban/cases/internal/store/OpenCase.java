// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.List;
import java.util.function.Supplier;
import org.tongban.engine.chain.Head;
import org.tongban.form.Answers;

/** A case whose dates may have to be computed again, with as much of it as its dates depend on. */
public final class OpenCase {
    final CaseRow row;
    final long seq;
    final long nextLightAt;
    final List<LightTrail.Moment> lights;
    private final List<StoredEvent> events;
    private final Supplier<CaseContent> content;

    OpenCase(CaseRow row, List<StoredEvent> events, Supplier<CaseContent> content) {
        this.row = row;
        this.seq = row.seq;
        this.nextLightAt = row.nextLightAt;
        this.lights = LightTrail.moments(row);
        this.events = List.copyOf(events);
        this.content = content;
    }

    /**
     * Where it stands.
     *
     * @return as it was read
     */
    public CaseHead head() {
        return HeadMapping.head(row);
    }

    /**
     * What has happened.
     *
     * @return from the first; what filing, acceptance and earlier calendars said is left out, no date depends on it
     */
    public List<StoredEvent> events() {
        return events;
    }

    /**
     * The answers, opened only now: most dates do not depend on them.
     *
     * @return what was filled in
     */
    public Answers answers() {
        return content.get().answers();
    }

    /**
     * The end of its chain.
     *
     * @return which a new event follows
     */
    public Head last() {
        StoredEvent event = events.get(events.size() - 1);
        return new Head(row.number, event.seq(), event.hash());
    }

    @Override
    public String toString() {
        return "OpenCase[" + row.number + "]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.Optional;
import org.tongban.matter.Step;
import org.tongban.matter.TimeLimit;

/** A step like another one, but for what a test is about. */
final class SampleStep {
    private final Step like;
    private String name;
    private Optional<TimeLimit> limit;
    private Optional<Step.Pause> pause;
    private Optional<String> department;
    private boolean onDemand;
    private Optional<TimeLimit> notice;

    private SampleStep(Step like) {
        this.like = like;
        this.name = like.name();
        this.limit = like.limit();
        this.pause = like.pause();
        this.department = like.department();
        this.onDemand = like.onDemand();
        this.notice = like.notice();
    }

    static SampleStep like(Step step) {
        return new SampleStep(step);
    }

    SampleStep named(String words) {
        name = words;
        return this;
    }

    SampleStep within(String time) {
        limit = Optional.of(TimeLimit.parse(time));
        return this;
    }

    /** The clock stands meanwhile. */
    SampleStep pausing() {
        pause = Optional.of(new Step.Pause("行政许可法第四十五条", Optional.empty()));
        return this;
    }

    SampleStep by(String key) {
        department = Optional.of(key);
        return this;
    }

    SampleStep onDemand() {
        onDemand = true;
        return this;
    }

    SampleStep told(Optional<TimeLimit> ahead) {
        notice = ahead;
        return this;
    }

    Step step() {
        return new Step(
                like.code(),
                like.kind(),
                name,
                like.role(),
                like.level(),
                like.people(),
                limit,
                like.after(),
                like.when(),
                pause,
                like.standard(),
                department,
                onDemand,
                notice);
    }
}

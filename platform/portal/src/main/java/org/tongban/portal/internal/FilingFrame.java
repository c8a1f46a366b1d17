// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.cases.Draft;
import org.tongban.matter.Matter;

/**
 * What surrounds every page of a filing.
 *
 * @param draft id of the draft
 * @param matter name of the matter
 * @param guide address of its guide
 * @param hall where it will be filed
 * @param stage 1 填写信息, 2 提交材料, 3 核对, 4 完成
 * @param saved when it was last saved
 * @param stopped why it cannot be submitted now, whatever is filled in
 * @param csrf hidden field
 */
public record FilingFrame(
        String draft,
        String matter,
        String guide,
        String hall,
        int stage,
        String saved,
        Optional<GuideView.Stopped> stopped,
        String csrf) {
    /** The four stages. */
    public static final List<String> STAGES = List.of("填写信息", "提交材料", "核对", "完成");

    /**
     * The frame for a draft.
     *
     * @param draft the draft
     * @param matter its matter
     * @param hall name of the hall
     * @param stage where the person is
     * @param stopped why it cannot be submitted now
     * @param csrf hidden field
     * @return the frame
     */
    public static FilingFrame of(
            Draft draft, Matter matter, String hall, int stage, Optional<GuideView.Stopped> stopped, String csrf) {
        return new FilingFrame(
                draft.id().toString(),
                matter.name(),
                "/matters/" + matter.code(),
                hall,
                stage,
                Words.clock(draft.savedAt()),
                stopped,
                csrf);
    }

    /**
     * Where a stage stands.
     *
     * @param number of the stage
     * @return done, now or coming
     */
    public String phase(int number) {
        return number < stage ? "done" : number == stage ? "now" : "coming";
    }

    /**
     * The same for whoever does not see colours.
     *
     * @param number of the stage
     * @return words in brackets
     */
    public String phaseWord(int number) {
        return number < stage ? "（已完成）" : number == stage ? "（现在）" : "（还没到）";
    }

    /**
     * An address below the draft.
     *
     * @param rest of the path
     * @return a path on this host
     */
    public String path(String rest) {
        return "/drafts/" + draft + rest;
    }
}

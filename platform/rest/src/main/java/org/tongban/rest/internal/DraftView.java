// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Map;
import org.tongban.cases.Draft;

/**
 * A draft.
 *
 * @param id random
 * @param matter code of the matter
 * @param matterDigest to send with the filing
 * @param hall where it will be filed
 * @param channel how it comes in
 * @param savedAt ISO instant of the last change
 * @param answers so far
 * @param files so far
 */
record DraftView(
        String id,
        String matter,
        String matterDigest,
        String hall,
        String channel,
        String savedAt,
        Map<String, Object> answers,
        List<FileView> files) {
    static DraftView of(Draft draft) {
        return new DraftView(
                draft.id().toString(),
                draft.matter(),
                draft.matterDigest(),
                draft.hall().value(),
                draft.channel().name(),
                draft.savedAt().toString(),
                draft.answers().values(),
                draft.files().stream().map(FileView::of).toList());
    }
}

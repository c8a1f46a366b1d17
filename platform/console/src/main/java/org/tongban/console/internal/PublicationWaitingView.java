// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.util.List;
import java.util.Optional;

/**
 * What the publisher's list shows.
 *
 * @param rows requests that wait, oldest first
 * @param stopped matters that are suspended or cancelled
 * @param automatic whether installing publishes
 * @param done what was just decided
 */
public record PublicationWaitingView(
        List<Row> rows, List<PublicationMattersView.Row> stopped, boolean automatic, Optional<String> done) {
    /**
     * A request.
     *
     * @param href where to decide it
     * @param matter name of the matter
     * @param subject what is asked for
     * @param period from when
     * @param reason why
     * @param who asked
     * @param at when
     */
    public record Row(
            String href, String matter, String subject, String period, String reason, String who, String at) {}
}

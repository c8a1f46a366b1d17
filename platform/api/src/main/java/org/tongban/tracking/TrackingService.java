// SPDX-License-Identifier: Apache-2.0
package org.tongban.tracking;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.cases.CaseNumber;

/** Answers the question 办到哪一步了. */
@ProviderType
public interface TrackingService {
    /**
     * By the token of the QR code.
     *
     * @param token anything at all
     * @return the timeline, or empty
     */
    Optional<Timeline> byToken(String token);

    /**
     * By number and query code. Limited to ten tries a minute for each remote address.
     *
     * @param number of the case
     * @param queryCode six characters
     * @param remote address of the browser
     * @return the timeline; empty for a wrong number, a wrong code and too many tries alike
     */
    Optional<Timeline> byNumber(CaseNumber number, String queryCode, String remote);

    /**
     * A life event by its own token or by that of one of its cases.
     *
     * @param token anything at all
     * @return the ways of its cases; empty for a case of its own
     */
    default Optional<JointTimeline> joint(String token) {
        return Optional.empty();
    }

    /**
     * A life event by its own number and query code. Asked before {@link #byNumber}, which counts the try: past its limit
     * this finds nothing either.
     *
     * @param number of the life event
     * @param queryCode six characters
     * @param remote address of the browser
     * @return the ways of its cases; empty for a wrong number, a wrong code and too many tries alike
     */
    default Optional<JointTimeline> joint(CaseNumber number, String queryCode, String remote) {
        return Optional.empty();
    }

    /**
     * Draws a QR code.
     *
     * @param text what it holds, usually an address
     * @return SVG markup, scalable, black on white with the quiet zone of four modules
     */
    String qrSvg(String text);
}

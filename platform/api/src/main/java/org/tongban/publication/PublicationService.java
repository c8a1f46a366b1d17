// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.identity.Caller;

/**
 * Publishes matters, suspends, resumes and cancels them. None of this touches open cases, which are pinned, and none of it
 * is uninstalling.
 *
 * <p>A department's {@link org.tongban.identity.Duty#MATTER_EDITOR} asks, another person with the duty
 * {@link org.tongban.identity.Duty#PUBLISHER} decides. What is not limited to a service area needs a post that reaches
 * every area which has a portal.
 */
@ProviderType
public interface PublicationService {
    /**
     * Whether a version that is installed is approved by that, as the profile says.
     *
     * @return false when it waits for a department to submit it and for the office to approve it
     */
    boolean approvedByInstallation();

    /**
     * The matters that are installed and that the caller may see: an editor those of the own department, a publisher all.
     *
     * @param caller who looks
     * @return in the order of departments and codes; empty for anybody else
     */
    List<MatterPublication> list(Caller caller);

    /**
     * One of them.
     *
     * @param caller who looks
     * @param matter code of the matter
     * @return the matter, or empty when there is none that the caller may see
     */
    Optional<MatterPublication> find(Caller caller, String matter);

    /**
     * What a citizen would read differently.
     *
     * @param caller who looks
     * @param matter code of the matter
     * @param digest of an installed version
     * @return changes against what is offered now; empty when nothing is offered, or nothing differs
     */
    List<GuideChange> changes(Caller caller, String matter, String digest);

    /**
     * Asks.
     *
     * @param caller a member of staff with the duty MATTER_EDITOR of the matter's department
     * @param request unchecked
     * @return the line of the log, or everything that is wrong
     */
    PublicationOutcome request(Caller caller, PublicationRequest request);

    /**
     * Agrees. What was to begin on a day that has passed begins today.
     *
     * @param caller a member of staff with the duty PUBLISHER, and not the person who asked
     * @param matter code of the matter
     * @param request number of the line that asked
     * @param from the first day of a version, not in the past; ignored for all else
     * @return the line of the log, or why not; when somebody else was quicker, what that person decided
     */
    PublicationOutcome grant(Caller caller, String matter, int request, Optional<LocalDate> from);

    /**
     * Sends a request back.
     *
     * @param caller a member of staff with the duty PUBLISHER, and not the person who asked
     * @param matter code of the matter
     * @param request number of the line that asked
     * @param reason for the department, not blank, at most 200 characters
     * @return the line of the log, or why not
     */
    PublicationOutcome sendBack(Caller caller, String matter, int request, String reason);
}

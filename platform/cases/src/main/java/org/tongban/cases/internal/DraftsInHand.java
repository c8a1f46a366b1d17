// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.cases.internal.store.JpaDrafts;
import org.tongban.matter.MatterRegistry;
import org.tongban.module.VersionUse;

/**
 * Keeps the code of a replaced version there for pages that were drawn before it was replaced: what somebody is filling
 * in is filed under the version that they read. Cases that are filed need no code any more.
 */
@Component(service = VersionUse.class)
public final class DraftsInHand implements VersionUse {
    /** As long as a person may be signed in, and so have a page open. */
    private static final Duration IN_HAND = Duration.ofHours(12);

    private final MatterRegistry matters;
    private final JpaDrafts drafts;
    private final Clock clock;

    /**
     * Over what is being filled in.
     *
     * @param matters know what a version brought
     * @param drafts the applications that are not filed yet
     * @param clock the time of the halls
     */
    @Activate
    public DraftsInHand(
            @Reference MatterRegistry matters,
            @Reference JpaDrafts drafts,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.matters = matters;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public Optional<String> of(String symbolicName, String version) {
        Set<String> digests = matters.only(symbolicName, version);
        long inHand =
                digests.isEmpty() ? 0 : drafts.count(digests, clock.instant().minus(IN_HAND));
        return inHand == 0 ? Optional.empty() : Optional.of("有 " + inHand + " 份正在填写的申请还要用它核对");
    }
}

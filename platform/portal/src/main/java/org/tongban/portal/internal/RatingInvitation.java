// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.page.Link;
import org.tongban.rating.RatingService;

/** Invites people to say how it was, as long as the capability for ratings is installed and something is open. */
@Component(service = RatingInvitation.class)
public final class RatingInvitation {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable RatingService ratings;

    /**
     * The invitation for a case.
     *
     * @param token of its QR code
     * @param href where it is rated
     * @return empty when there is nothing to rate, or nobody takes ratings
     */
    public Optional<Link> of(String token, String href) {
        RatingService service = ratings;
        return Optional.ofNullable(service)
                .flatMap(taking -> taking.sheet(token))
                .filter(sheet -> !sheet.open().isEmpty())
                .map(sheet -> new Link(href, "评价这次服务"));
    }
}

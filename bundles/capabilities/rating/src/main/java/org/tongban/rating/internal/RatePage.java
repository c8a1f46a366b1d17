// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.rating.RatingChannel;

/** Rating from the QR code of the receipt, without signing in. */
@Component
public final class RatePage implements PageContribution {
    private final RateForm form;

    /**
     * Over the form.
     *
     * @param form that both ways share
     */
    @Activate
    public RatePage(@Reference RateForm form) {
        this.form = form;
    }

    @Override
    public Audience audience() {
        return Audience.PORTAL;
    }

    @Override
    public String route() {
        return "/rate/{token}";
    }

    @Override
    public PageResult render(PageRequest request) {
        String token = request.pathPart("token");
        if (!token.matches("[A-Za-z0-9_-]{1,64}")) {
            return RateForm.notFound();
        }
        return form.answer(
                request,
                new RateForm.Way(token, "/rate/" + token, new Link("/t/" + token, "办理进度"), RatingChannel.QR_CODE));
    }
}

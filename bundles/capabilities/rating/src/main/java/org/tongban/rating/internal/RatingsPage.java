// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.rating.RatingService;
import org.tongban.rating.RatingSummary;

/** How people found the work, for those who did it: counts alone, none below five. */
@Component
public final class RatingsPage implements PageContribution {
    private final RatingService ratings;
    private final Clock clock;

    /**
     * Over the service.
     *
     * @param ratings counts
     * @param clock by which months are counted
     */
    @Activate
    public RatingsPage(
            @Reference RatingService ratings, @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.ratings = ratings;
        this.clock = clock;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }

    @Override
    public String route() {
        return "/desk/ratings";
    }

    @Override
    public Set<Duty> duties() {
        return Summaries.DUTIES;
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("评价", 60));
    }

    @Override
    public PageResult render(PageRequest request) {
        YearMonth present = YearMonth.now(clock);
        YearMonth month = month(request.parameter("month"), present);
        RatingSummary.By by = Arrays.stream(RatingSummary.By.values())
                .filter(each -> each.name().equals(request.parameter("by")))
                .findFirst()
                .orElse(RatingSummary.By.BODY);
        RatingsView view = new RatingsView(ratings.summary(request.caller(), by, month), by, month, present);
        return PageResult.Page.of("评价", Templates.render("ratings", view)).full();
    }

    private static YearMonth month(String text, YearMonth present) {
        return text.matches("[0-9]{4}-(0[1-9]|1[0-2])") ? YearMonth.parse(text) : present.minusMonths(1);
    }
}

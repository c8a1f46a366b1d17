// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.Html;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** A page that a test contributes. */
record SamplePage(
        Audience audience,
        String route,
        Set<Duty> duties,
        Optional<MenuEntry> menu,
        boolean cacheable,
        boolean opens,
        Function<PageRequest, PageResult> answer)
        implements PageContribution {

    static SamplePage at(String route, Function<PageRequest, PageResult> answer) {
        return new SamplePage(Audience.PORTAL, route, Set.of(), Optional.empty(), false, true, answer);
    }

    static SamplePage saying(String route, String text) {
        return at(route, request -> PageResult.Page.of(text, Html.text(text)));
    }

    SamplePage kept() {
        return new SamplePage(audience, route, duties, menu, true, opens, answer);
    }

    SamplePage inMenu(String label, int place) {
        return new SamplePage(
                audience, route, duties, Optional.of(new MenuEntry(label, place)), cacheable, opens, answer);
    }

    SamplePage forStaff(Audience whom, Duty... needed) {
        return new SamplePage(whom, route, Set.of(needed), menu, cacheable, opens, answer);
    }

    /** Although the duty fits. */
    SamplePage closed() {
        return new SamplePage(audience, route, duties, menu, cacheable, false, answer);
    }

    @Override
    public boolean opensFor(Caller caller) {
        return opens;
    }

    @Override
    public PageResult render(PageRequest request) {
        return answer.apply(request);
    }
}

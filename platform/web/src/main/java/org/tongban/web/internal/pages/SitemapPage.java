// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.matter.MatterRegistry;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageResult;
import org.tongban.web.internal.BrowserRequest;
import org.tongban.web.internal.FramePage;
import org.tongban.web.internal.Templates;

/** The map of the site: the menu, every matter by department, and the duties of a public site. */
@Component(service = PageContribution.class)
public final class SitemapPage implements FramePage {
    private static final List<Link> ABOUT = List.of(
            new Link("/privacy", "隐私说明"),
            new Link("/accessibility", "无障碍"),
            new Link("/feedback", "我要纠错"),
            new Link("/sign-in", "登录"),
            new Link("/register", "注册"));

    private final MatterRegistry matters;

    /**
     * Over the matters.
     *
     * @param matters what is on offer
     */
    @Activate
    public SitemapPage(@Reference MatterRegistry matters) {
        this.matters = matters;
    }

    @Override
    public String route() {
        return "/sitemap";
    }

    @Override
    public boolean cacheable() {
        return true;
    }

    @Override
    public PageResult answer(BrowserRequest request) {
        List<SitemapView.Section> sections = new ArrayList<>();
        sections.add(new SitemapView.Section("常用", request.menu()));
        Map<String, List<Link>> departments = new LinkedHashMap<>();
        matters.snapshot()
                .matters()
                .forEach(matter -> departments
                        .computeIfAbsent(matter.function(), key -> new ArrayList<>())
                        .add(new Link("/matters/" + matter.code(), matter.name())));
        departments.forEach((name, links) -> sections.add(new SitemapView.Section(name, links)));
        sections.add(new SitemapView.Section("本站", ABOUT));
        return PageResult.Page.of("网站地图", Templates.render("sitemap", new SitemapView(sections)));
    }
}

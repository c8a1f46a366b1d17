// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.cases.CaseService;
import org.tongban.cases.Draft;
import org.tongban.cases.JointCase;
import org.tongban.identity.Caller;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterSnapshot;
import org.tongban.notice.NoticeService;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.Filing;
import org.tongban.portal.internal.MyView;
import org.tongban.portal.internal.Templates;
import org.tongban.portal.internal.Words;

/** 我的办件: what waits for the applicant first, then the others, and what was not filed yet. */
@Component(service = PageContribution.class)
public final class MyPage implements PortalPage {
    private final Filing filing;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable NoticeService notices;

    /**
     * Over the filing.
     *
     * @param filing drafts and cases
     */
    @Activate
    public MyPage(@Reference Filing filing) {
        this.filing = filing;
    }

    @Override
    public String route() {
        return "/my";
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("我的办件", 60));
    }

    @Override
    public PageResult render(PageRequest request) {
        if (request.caller() instanceof Caller.Anonymous) {
            return new PageResult.SignInFirst();
        }
        if (!(request.caller() instanceof Caller.Citizen citizen)) {
            return NotHere.staff();
        }
        String after = request.parameter("after");
        boolean first = after.isBlank();
        CaseService.CasePage cases = filing.cases().mine(citizen, after);
        MyView view = MyView.of(
                citizen.displayName(),
                cases,
                events(citizen, cases),
                first ? drafts(citizen) : List.of(),
                first,
                filing::hall,
                unread(citizen));
        return PageResult.Page.of("我的办件", Templates.render("my", view));
    }

    private OptionalLong unread(Caller.Citizen citizen) {
        NoticeService there = notices;
        return there == null ? OptionalLong.empty() : OptionalLong.of(there.unread(citizen));
    }

    private List<JointCase> events(Caller.Citizen citizen, CaseService.CasePage page) {
        return page.cases().stream()
                .flatMap(one -> one.event().stream())
                .distinct()
                .flatMap(number -> filing.cases().joint(citizen, number).stream())
                .toList();
    }

    private List<MyView.DraftLine> drafts(Caller.Citizen citizen) {
        MatterSnapshot snapshot = filing.site().matters().snapshot();
        return filing.drafts().mine(citizen).stream()
                .map(draft -> line(draft, snapshot.find(draft.matter())))
                .toList();
    }

    private MyView.DraftLine line(Draft draft, Optional<Matter> matter) {
        return new MyView.DraftLine(
                draft.id().toString(),
                matter.map(Matter::name).orElse("现在没有开通的事项"),
                filing.hall(draft),
                Words.minute(draft.savedAt()),
                matter.isPresent());
    }
}

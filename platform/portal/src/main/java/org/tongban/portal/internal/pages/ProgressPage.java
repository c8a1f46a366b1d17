// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.ErrorLine;
import org.tongban.portal.internal.ProgressView;
import org.tongban.portal.internal.Templates;
import org.tongban.portal.internal.TimelineView;
import org.tongban.portal.internal.TrackedView;
import org.tongban.tracking.JointTimeline;
import org.tongban.tracking.TrackingService;

/** 进度查询 by number and query code, without signing in; one answer for a wrong number and a wrong code. */
@Component(service = PageContribution.class)
public final class ProgressPage implements PortalPage {
    private final TrackingService tracking;

    /**
     * Over tracking.
     *
     * @param tracking follows cases
     */
    @Activate
    public ProgressPage(@Reference TrackingService tracking) {
        this.tracking = tracking;
    }

    @Override
    public String route() {
        return "/progress";
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("进度查询", 50));
    }

    @Override
    public PageResult render(PageRequest request) {
        return request.method() == Method.POST ? look(request) : page(request, List.of());
    }

    private static PageResult page(PageRequest request, List<ErrorLine> errors) {
        ProgressView view = new ProgressView(
                request.parameter("number"), errors, request.csrfField().markup());
        return PageResult.Page.of("进度查询", Templates.render("progress", view)).status(errors.isEmpty() ? 200 : 422);
    }

    private PageResult look(PageRequest request) {
        String code = request.parameter("code");
        List<ErrorLine> errors = new ArrayList<>();
        if (request.parameter("number").isBlank()) {
            errors.add(new ErrorLine("#f-number", "请填写办件编号，在收件凭证最上面。"));
        }
        if (code.isBlank()) {
            errors.add(new ErrorLine("#f-code", "请填写 6 位查询码，在收件凭证的二维码旁边。"));
        }
        if (!errors.isEmpty()) {
            return page(request, errors);
        }
        Optional<CaseNumber> asked = CaseNumber.parse(request.parameter("number"));
        Optional<JointTimeline> joint = asked.flatMap(number -> tracking.joint(number, code, request.remote()));
        if (joint.isPresent()) {
            return TimelinePage.joint(joint.get());
        }
        return asked.flatMap(number -> tracking.byNumber(number, code, request.remote()))
                .map(way -> new TrackedView(TimelineView.of(way), Optional.empty(), Optional.empty()))
                .<PageResult>map(view -> PageResult.Page.of("办理进度", Templates.render("timelinepage", view)))
                .orElseGet(() ->
                        page(request, List.of(new ErrorLine("#f-number", "没有找到这个办件。请核对编号和查询码。如果试了很多次，请过一分钟再试。"))));
    }
}

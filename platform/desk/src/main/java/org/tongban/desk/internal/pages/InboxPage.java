// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tongban.cases.CaseNumber;
import org.tongban.desk.internal.Inbox;
import org.tongban.desk.internal.InboxView;
import org.tongban.desk.internal.Office;
import org.tongban.desk.internal.Templates;
import org.tongban.desk.internal.Verb;
import org.tongban.identity.Caller;
import org.tongban.page.Errands;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** What waits for the caller, by duty, most urgent first. */
@Component(service = PageContribution.class)
public final class InboxPage implements DeskPage {
    private final Office office;
    private final Set<Errands> errands = ConcurrentHashMap.newKeySet();

    /**
     * Over the services.
     *
     * @param office knows the cases
     */
    @Activate
    public InboxPage(@Reference Office office) {
        this.office = office;
    }

    /**
     * A module that has something to say came.
     *
     * @param source asked at each opening
     */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindErrands(Errands source) {
        errands.add(source);
    }

    /**
     * It left.
     *
     * @param source not asked any more
     */
    public void unbindErrands(Errands source) {
        errands.remove(source);
    }

    @Override
    public String route() {
        return "/desk";
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("待办", 10));
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        Optional<String> done = CaseNumber.parse(request.parameter("number"))
                .flatMap(
                        number -> Verb.of(request.parameter("done")).map(verb -> number.grouped() + "：" + verb.done()));
        InboxView view = new Inbox(office, staff, Inbox.narrow(request.parameter("light"), request.parameter("holder")))
                .view(
                        request.parameter("duty"),
                        request.parameter("q"),
                        request.parameter("after"),
                        done,
                        errands.stream()
                                .flatMap(source -> source.of(staff).stream())
                                .sorted(Comparator.comparing(Errands.Errand::href))
                                .toList(),
                        request.csrfField().markup());
        return PageResult.Page.of("待办", Templates.render("inbox", view)).full();
    }
}

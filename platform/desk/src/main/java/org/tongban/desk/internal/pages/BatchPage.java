// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.desk.internal.Batch;
import org.tongban.desk.internal.BatchView;
import org.tongban.desk.internal.Inbox;
import org.tongban.desk.internal.Office;
import org.tongban.desk.internal.Templates;
import org.tongban.desk.internal.Verb;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** Does the same to several cases of the inbox, and says what came of each. */
@Component(service = PageContribution.class)
public final class BatchPage implements DeskPage {
    private final Office office;

    /**
     * Over the services.
     *
     * @param office knows the cases
     */
    @Activate
    public BatchPage(@Reference Office office) {
        this.office = office;
    }

    @Override
    public String route() {
        return "/desk/batch";
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        Optional<Duty> duty = Inbox.DUTIES.stream()
                .filter(staff::has)
                .filter(one -> one.name().equals(request.parameter("duty")))
                .findFirst();
        Optional<Verb> verb = Verb.of(request.parameter("act"))
                .filter(one ->
                        duty.filter(own -> Batch.verbs(own).contains(one)).isPresent());
        if (verb.isEmpty()) {
            return new PageResult.Redirect("/desk");
        }
        Batch.Words words = new Batch.Words(
                request.parameter("workNumber"), request.parameter("reason"), request.parameter("means"));
        Batch batch = new Batch(office, staff, verb.get(), words);
        String back = "/desk?duty=" + duty.get().name();
        return request.method() == Method.POST
                ? act(request, batch, verb.get(), back)
                : result(request, batch, verb.get(), back);
    }

    private static PageResult act(PageRequest request, Batch batch, Verb verb, String back) {
        List<String> rows = request.parameters().getOrDefault("row", List.of()).stream()
                .distinct()
                .toList();
        Optional<String> missing = batch.missing(rows.size());
        if (missing.isPresent()) {
            return new PageResult.Message(422, "没有办", missing.get(), new Link(back, "回到待办"));
        }
        String results = rows.stream()
                .flatMap(row -> batch.act(row).stream())
                .map(one -> "&r=" + one)
                .collect(Collectors.joining());
        String said = "&workNumber=" + encoded(request, "workNumber") + "&reason=" + encoded(request, "reason")
                + "&means=" + encoded(request, "means");
        return new PageResult.Redirect("/desk/batch?duty=" + request.parameter("duty") + "&act=" + verb.key()
                + (verb == Verb.ASSIGN || verb == Verb.DELIVER ? said : "") + results);
    }

    private static String encoded(PageRequest request, String name) {
        String text = request.parameter(name);
        return URLEncoder.encode(text.substring(0, Math.min(text.length(), 100)), StandardCharsets.UTF_8);
    }

    private static PageResult result(PageRequest request, Batch batch, Verb verb, String back) {
        List<BatchView.Row> rows = batch.rows(request.parameters().getOrDefault("r", List.of()));
        BatchView view = new BatchView(
                "批量" + verb.label(), rows.stream().filter(BatchView.Row::done).count(), rows, back);
        return PageResult.Page.of(view.title(), Templates.render("batch", view))
                .under(new Link(back, "待办"))
                .full();
    }
}

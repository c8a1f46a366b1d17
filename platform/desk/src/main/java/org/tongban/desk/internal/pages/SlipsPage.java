// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.HandoutService;
import org.tongban.desk.internal.Batch;
import org.tongban.desk.internal.Option;
import org.tongban.desk.internal.SlipView;
import org.tongban.desk.internal.Templates;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** 送达回证: the list of what was just handed out, for printing and signing. */
@Component(service = PageContribution.class)
public final class SlipsPage implements DeskPage {
    private final HandoutService handout;

    /**
     * Over the service.
     *
     * @param handout knows what waits
     */
    @Activate
    public SlipsPage(@Reference HandoutService handout) {
        this.handout = handout;
    }

    @Override
    public String route() {
        return "/desk/handout/slips";
    }

    @Override
    public Set<Duty> duties() {
        return COUNTER;
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        List<String[]> results = request.parameters().getOrDefault("r", List.of()).stream()
                .limit(Batch.MOST)
                .map(one -> one.split("[.]", -1))
                .filter(parts -> parts.length == 2)
                .toList();
        List<CaseNumber> numbers = results.stream()
                .filter(parts -> parts[1].equals("d"))
                .flatMap(parts -> CaseNumber.parse(parts[0]).stream())
                .toList();
        List<Option> failed = results.stream()
                .filter(parts -> !parts[1].equals("d"))
                .flatMap(parts ->
                        CaseNumber.parse(parts[0]).map(number -> new Option(number.grouped(), why(parts[1]))).stream())
                .toList();
        String office = staff.posts().stream()
                        .filter(post -> COUNTER.contains(post.duty()))
                        .map(Post::office)
                        .findFirst()
                        .orElse("")
                + " " + staff.workNumber();
        SlipView view = new SlipView(handout.slips(staff, numbers), failed, office);
        return PageResult.Page.of("送达回证", Templates.render("slips", view))
                .under(new Link("/desk/handout", "统一出件"))
                .full();
    }

    private static String why(String letter) {
        return letter.equals("c") ? "没有交付：这一件刚刚有了新情况。请重新查找后再办。" : "没有交付：现在不能在窗口交付。请重新查找，看这一件的说明。";
    }
}

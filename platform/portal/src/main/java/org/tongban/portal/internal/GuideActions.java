// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.hall.Hall;
import org.tongban.hall.HallRole;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.page.Link;

/** Decides what the button of a guide offers: it follows how far the matter goes online, and what the hall does. */
public final class GuideActions {
    private final Site site;
    private final MatterDefinition definition;
    private final Hall hall;
    private final boolean chosen;
    private final Visiting visiting;

    /**
     * For a matter and a hall.
     *
     * @param site knows the day
     * @param definition of the matter in the hall's area
     * @param hall whose offer is shown
     * @param chosen whether the visitor chose the hall
     * @param visiting the ways to the hall's windows
     */
    public GuideActions(Site site, MatterDefinition definition, Hall hall, boolean chosen, Visiting visiting) {
        this.site = site;
        this.definition = definition;
        this.hall = hall;
        this.chosen = chosen;
        this.visiting = visiting;
    }

    /** A button and what stands beside it. */
    private record Button(String label, String href, boolean strong, String note) {}

    /**
     * The card at the right.
     *
     * @param role of the hall
     * @param qr markup of a QR code
     * @return what the card shows
     */
    public GuideView.Action action(HallRole role, String qr) {
        Matter matter = definition.matter();
        Button button = button(matter, role);
        Optional<Implementation> local = definition.implementation();
        boolean stopped = new Availability(matter, site.today()).stopped().isPresent();
        return new GuideView.Action(
                button.label(),
                button.href(),
                button.strong(),
                button.note(),
                stopped || !role.takes() ? List.of() : visit(matter, button),
                hall.name(),
                "/halls/" + hall.code(),
                chosen,
                stopped ? new Tag("暂停", "warning") : role(role),
                stopped ? "恢复办理前，这里不收材料。" : Words.roleSentence(role),
                "/halls?next=" + Urls.encode("/matters/" + matter.code()),
                local.map(Implementation::consult).orElse(hall.phone()),
                local.map(Implementation::complaint).orElse("0519-12345"),
                qr);
    }

    private static Tag role(HallRole role) {
        return new Tag(Words.role(role), role == HallRole.ACCEPT ? "ok" : role.takes() ? "brand" : "plain");
    }

    private Button button(Matter matter, HallRole role) {
        Optional<GuideView.Stopped> stopped = new Availability(matter, site.today()).stopped();
        if (stopped.isPresent()) {
            return new Button("", "", false, stopped.get().title() + "。");
        }
        Optional<String> incomplete = new Events(site, hall.area()).obstacle(matter);
        if (incomplete.isPresent()) {
            return new Button("", "", false, incomplete.get());
        }
        if (matter.applicants().presence() != Matter.Applicants.Presence.NONE) {
            return new Button("去窗口办", "#places", false, who(matter) + "本人到场，不能网上办。可以先看看要带什么。");
        }
        return switch (matter.online().depth()) {
            case FULL -> online(matter, role, "全程在网上办，不用跑。");
            case FILING -> online(matter, role, "先在网上交，" + visits(matter));
            case APPOINTMENT -> appointment(matter, role);
            case WINDOW -> new Button("去窗口办", "#places", false, "这件事在窗口办。可以先看看要带什么。");
        };
    }

    private Button online(Matter matter, HallRole role, String note) {
        if (chosen && !role.takes()) {
            return new Button(
                    "换一个大厅办", "/halls?next=" + Urls.encode("/apply/" + matter.code()), false, "您选的大厅不收这个事项，只提供咨询。");
        }
        return new Button("在线办理", "/apply/" + matter.code(), true, note);
    }

    private Button appointment(Matter matter, HallRole role) {
        return visiting.book(matter.code())
                .filter(address -> role.takes())
                .map(address -> new Button("预约办理", address, false, "先约半个小时，按约好的时间去窗口，优先叫号。"))
                .orElseGet(() -> new Button("预约办理", "#places", false, "打下面的电话约时间，按约好的时间去窗口。"));
    }

    /** What is not on the button already. */
    private List<Link> visit(Matter matter, Button button) {
        return Stream.concat(
                        visiting
                                .book(matter.code())
                                .filter(address -> !address.equals(button.href()))
                                .map(address -> new Link(address, "预约时间去窗口办"))
                                .stream(),
                        visiting.queue().stream())
                .toList();
    }

    private static String visits(Matter matter) {
        int visits = matter.online().visits();
        return visits == 0 ? "不用跑。" : "再" + Words.visits(visits) + "。";
    }

    private static String who(Matter matter) {
        int people = matter.applicants().min();
        boolean all = matter.applicants().presence() == Matter.Applicants.Presence.ALL;
        return "这件事要" + (all ? people == 2 ? "双方" : people > 2 ? "各方" : "申请人" : "申请人");
    }
}

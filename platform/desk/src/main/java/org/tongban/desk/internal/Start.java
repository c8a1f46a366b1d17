// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Draft;
import org.tongban.engine.life.CounterSkill;
import org.tongban.engine.life.HallRoles;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.hall.HallRole;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterSnapshot;
import org.tongban.page.PageRequest;

/** Puts the beginning of a new application together. */
public final class Start {
    private static final int MOST = 60;

    private final Office office;
    private final Caller.Staff staff;
    private final Slips slips;
    private final Tickets tickets;

    /**
     * For a clerk.
     *
     * @param office the services
     * @param staff who receives
     * @param slips prints receipts
     * @param tickets of the windows
     */
    public Start(Office office, Caller.Staff staff, Slips slips, Tickets tickets) {
        this.office = office;
        this.staff = staff;
        this.slips = slips;
        this.tickets = tickets;
    }

    /**
     * The page.
     *
     * @param request what was searched, and where
     * @param problem why nothing was begun
     * @param ticketProblem why a button of the queue did nothing
     * @return the view
     */
    public StartView view(PageRequest request, Optional<String> problem, Optional<String> ticketProblem) {
        Map<String, Hall> halls = halls();
        Optional<Hall> hall = Optional.ofNullable(halls.get(request.parameter("hall")))
                .or(() -> request.hall().map(halls::get))
                .or(() -> halls.values().stream().findFirst());
        Optional<TicketStrip> queue = hall.flatMap(found -> tickets.window(staff, found))
                .map(window -> TicketStrip.of(window, "ticket", request, ticketProblem));
        return new StartView(
                request.csrfField().markup(),
                request.parameter("q"),
                hall.map(found -> found.code().value()).orElse(""),
                halls.values().stream()
                        .map(found -> new Option(found.code().value(), found.name()))
                        .toList(),
                hall.map(found -> matters(request.parameter("q"), found)).orElse(List.of()),
                office.drafts().mine(staff).stream().map(this::draft).toList(),
                CaseNumber.parse(request.parameter("filed"))
                        .map(number -> new StartView.Filed(
                                number.value(),
                                number.grouped(),
                                request.parameter("again").equals("1"),
                                hall.filter(found -> slips.ready(staff, found)).isPresent(),
                                request.parameter("printed"))),
                queue,
                problem.or(() -> queue.isEmpty() ? ticketProblem : Optional.empty()));
    }

    /** The halls at which the clerk's posts receive; a post of a whole area chooses among the halls below it. */
    private Map<String, Hall> halls() {
        Map<String, Hall> halls = new LinkedHashMap<>();
        staff.posts().stream()
                .filter(post -> post.duty() == Duty.WINDOW || post.duty() == Duty.HELPER)
                .forEach(post -> at(post.scope())
                        .forEach(hall -> halls.putIfAbsent(hall.code().value(), hall)));
        return halls;
    }

    private List<Hall> at(ScopePath scope) {
        Hall hall = office.halls().city();
        Optional<Hall> next = Optional.of(hall);
        while (next.isPresent()) {
            hall = next.get();
            next = office.halls().children(hall).stream()
                    .filter(below -> below.scope().covers(scope))
                    .findFirst();
        }
        List<Hall> found = new ArrayList<>();
        if (scope.covers(hall.scope())) {
            found.add(hall);
        }
        if (hall.level() == HallLevel.CITY || hall.level() == HallLevel.DISTRICT) {
            office.halls().children(hall).stream()
                    .filter(below -> scope.covers(below.scope()))
                    .forEach(found::add);
        }
        return found;
    }

    private List<StartView.MatterRow> matters(String query, Hall hall) {
        MatterSnapshot snapshot = office.matters().snapshot();
        List<Matter> found = query.isBlank() ? snapshot.matters() : search(snapshot, query);
        return found.stream()
                .map(matter -> row(snapshot, matter, hall))
                .filter(row -> row.takes() || !query.isBlank())
                .limit(MOST)
                .toList();
    }

    /** By name, alias and pinyin, and by the codes that clerks know by heart: M032, elderly-allowance. */
    private static List<Matter> search(MatterSnapshot snapshot, String query) {
        String code = query.strip().toUpperCase(Locale.ROOT);
        List<Matter> found = new ArrayList<>(snapshot.matters().stream()
                .filter(matter -> matter.localCode().equalsIgnoreCase(code)
                        || matter.code().equalsIgnoreCase(code)
                        || matter.localCode().toUpperCase(Locale.ROOT).endsWith("-" + code))
                .toList());
        snapshot.search(query).stream()
                .filter(matter -> found.stream().noneMatch(known -> known.code().equals(matter.code())))
                .forEach(found::add);
        return found;
    }

    private StartView.MatterRow row(MatterSnapshot snapshot, Matter matter, Hall hall) {
        HallRole role = HallRoles.of(snapshot, office.portals(), matter, hall);
        Optional<String> unskilled =
                CounterSkill.of(staff, hall.scope(), office.today()).obstacle(matter);
        return new StartView.MatterRow(
                matter.code(),
                matter.name(),
                matter.localCode(),
                matter.function(),
                office.promise(matter, hall),
                switch (role) {
                    case GUIDE_ONLY -> "仅咨询";
                    case ACCEPT_ON_BEHALF -> "代收";
                    case ACCEPT -> "可受理";
                },
                role.takes() && unskilled.isEmpty(),
                role.takes() ? unskilled.orElse("") : "");
    }

    private StartView.DraftRow draft(Draft draft) {
        return new StartView.DraftRow(
                "/desk/intake/" + draft.id() + "?resumed=1",
                office.matters()
                        .snapshot()
                        .find(draft.matter())
                        .map(Matter::name)
                        .orElse("这个事项现在没有开通"),
                office.halls().find(draft.hall()).map(Hall::name).orElse(""),
                Words.minute(draft.savedAt()));
    }
}

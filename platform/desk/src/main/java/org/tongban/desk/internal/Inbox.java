// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongban.cases.CaseService;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.Holders;
import org.tongban.cases.InboxFilter;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Errands;

/** Puts the inbox of a member of staff together. */
public final class Inbox {
    /** The duties for which cases wait. */
    public static final List<Duty> DUTIES =
            List.of(Duty.WINDOW, Duty.HELPER, Duty.ACCEPTANCE, Duty.EXAMINATION, Duty.DECISION);

    private static final List<org.tongban.cases.Light> LIGHTS =
            List.of(org.tongban.cases.Light.YELLOW, org.tongban.cases.Light.RED, org.tongban.cases.Light.BREACH);

    private static final int PAGE = 50;
    /** How many pages a filter looks through for one page of matches. */
    private static final int MOST_PAGES = 10;

    private final Office office;
    private final Caller.Staff staff;
    private final InboxFilter narrow;

    /**
     * For a member of staff.
     *
     * @param office the services
     * @param staff whose inbox
     * @param narrow lights and holders
     */
    public Inbox(Office office, Caller.Staff staff, InboxFilter narrow) {
        this.office = office;
        this.staff = staff;
        this.narrow = narrow;
    }

    /**
     * Reads what the form of the inbox sent.
     *
     * @param light name of a light, anything else for all
     * @param holder name of a holder, anything else for everybody's
     * @return the filter
     */
    public static InboxFilter narrow(String light, String holder) {
        return new InboxFilter(
                Optional.empty(),
                LIGHTS.stream().filter(one -> one.name().equals(light)).findFirst(),
                Arrays.stream(InboxFilter.Holder.values())
                        .filter(one -> one.name().equals(holder))
                        .findFirst()
                        .orElse(InboxFilter.Holder.ANYBODY));
    }

    private String narrowed() {
        String holder = narrow.holder() == InboxFilter.Holder.ANYBODY
                ? ""
                : "&holder=" + narrow.holder().name();
        return narrow.atLeast().map(light -> "&light=" + light.name()).orElse("") + holder;
    }

    /**
     * The page of one duty.
     *
     * @param asked name of the duty, anything else for the first in which something waits
     * @param filter narrows the list, blank for everything
     * @param after cursor of the page before
     * @param done what was just done
     * @param errands what waits beside cases
     * @param csrfField hidden field of the form, markup
     * @return the page
     */
    public InboxView view(
            String asked,
            String filter,
            String after,
            Optional<String> done,
            List<Errands.Errand> errands,
            String csrfField) {
        List<Duty> own = DUTIES.stream().filter(staff::has).toList();
        List<CaseService.CasePage> firsts = own.stream()
                .map(duty -> office.cases().inbox(staff, duty, narrow, ""))
                .toList();
        int chosen = chosen(own, firsts, asked);
        List<InboxView.Tab> tabs = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            tabs.add(new InboxView.Tab(
                    "/desk?duty=" + own.get(i).name(), own.get(i).label(), count(firsts.get(i)), i == chosen));
        }
        CaseService.CasePage page = own.isEmpty()
                ? new CaseService.CasePage(List.of(), Optional.empty())
                : page(own.get(chosen), firsts.get(chosen), filter, after);
        String duty = own.isEmpty() ? "" : own.get(chosen).name();
        return new InboxView(
                tabs,
                duty,
                filter,
                narrow.atLeast().map(Enum::name).orElse(""),
                narrow.holder().name(),
                page.cases().stream().map(this::row).toList(),
                page.next()
                        .map(cursor -> "/desk?duty=" + duty + "&q=" + encode(filter) + narrowed() + "&after="
                                + encode(cursor)),
                after.isBlank(),
                staff.has(Duty.WINDOW) || staff.has(Duty.HELPER),
                done,
                errands,
                csrfField,
                own.isEmpty() ? List.of() : List.copyOf(Batch.verbs(own.get(chosen))));
    }

    private static int chosen(List<Duty> own, List<CaseService.CasePage> firsts, String asked) {
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).name().equals(asked)) {
                return i;
            }
        }
        for (int i = 0; i < own.size(); i++) {
            if (!firsts.get(i).cases().isEmpty()) {
                return i;
            }
        }
        return 0;
    }

    private CaseService.CasePage page(Duty duty, CaseService.CasePage first, String filter, String after) {
        CaseService.CasePage page = after.isBlank() ? first : office.cases().inbox(staff, duty, narrow, after);
        if (filter.isBlank()) {
            return page;
        }
        List<CaseSummary> found = new ArrayList<>(matching(page, filter));
        for (int looked = 1;
                looked < MOST_PAGES && found.size() < PAGE && page.next().isPresent();
                looked++) {
            page = office.cases().inbox(staff, duty, narrow, page.next().get());
            found.addAll(matching(page, filter));
        }
        return new CaseService.CasePage(List.copyOf(found), page.next());
    }

    private static List<CaseSummary> matching(CaseService.CasePage page, String filter) {
        String wanted = filter.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return page.cases().stream()
                .filter(found -> (found.number() + "|" + found.matterName() + "|" + found.applicantName() + "|"
                                + found.state().label() + "|" + found.waitingFor())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .toList();
    }

    private static String count(CaseService.CasePage page) {
        return page.next().isPresent()
                ? page.cases().size() + "+"
                : Integer.toString(page.cases().size());
    }

    private InboxView.Row row(CaseSummary found) {
        return new InboxView.Row(
                found.number() + "." + found.seq(),
                "/desk/cases/" + found.number(),
                found.number().grouped(),
                found.matterName(),
                found.applicantName(),
                found.state().label(),
                found.waitingFor(),
                Words.shortDay(Office.date(found.receivedAt())),
                found.due().map(Words::shortDay),
                found.due().map(due -> Light.of(office, found.light(), Office.date(found.receivedAt()), due)),
                found.steps().stream().map(StepLamp::of).toList(),
                office.halls().find(found.hall()).map(Hall::division).orElse(""),
                holder(found.holders()));
    }

    /** Of a joint case, who has the part of the departments for which this member of staff works. */
    private String holder(Holders holders) {
        boolean all = staff.posts().stream().anyMatch(post -> post.department().isEmpty());
        List<String> numbers = all
                ? holders.workNumbers()
                : holders.of(staff.posts().stream()
                        .flatMap(post -> post.department().stream())
                        .toList());
        return numbers.contains(staff.workNumber()) ? "我" : String.join("、", numbers);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

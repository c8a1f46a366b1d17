// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongban.cases.CaseService;
import org.tongban.cases.CaseSummary;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;

/** What a department has received in a time: a list, and the same as a file for spreadsheets. */
public final class Filings {
    /** The duties that work for a department. */
    public static final Set<Duty> DUTIES = Set.of(Duty.ACCEPTANCE, Duty.EXAMINATION, Duty.DECISION);

    private static final List<String> HEAD =
            List.of("办件编号", "事项", "申请人", "状态", "收件大厅", "收件时间", "到期日", "灯", "谁在办", "下一步");

    private final Office office;
    private final Caller.Staff staff;

    /**
     * For a member of staff.
     *
     * @param office the services
     * @param staff whose department
     */
    public Filings(Office office, Caller.Staff staff) {
        this.office = office;
        this.staff = staff;
    }

    /**
     * Tells whose list this is: a post at a hall that accepts for all departments has none of its own.
     *
     * @param caller any
     * @return true with one of the duties in a department
     */
    public static boolean opensFor(Caller caller) {
        return caller instanceof Caller.Staff member
                && member.posts().stream()
                        .anyMatch(post -> DUTIES.contains(post.duty())
                                && post.department().isPresent());
    }

    /**
     * A time, as it was typed.
     *
     * @param from the first day
     * @param until the last day
     * @param problem what is wrong with it
     */
    public record Span(LocalDate from, LocalDate until, Optional<String> problem) {}

    /**
     * Reads what was typed; nothing typed is this month until today.
     *
     * @param from ISO date or empty
     * @param until ISO date or empty
     * @return the time, with today's month where it cannot be read
     */
    public Span span(String from, String until) {
        LocalDate today = office.today();
        try {
            LocalDate first = from.isEmpty() ? today.withDayOfMonth(1) : LocalDate.parse(from);
            LocalDate last = until.isEmpty() ? today : LocalDate.parse(until);
            return new Span(first, last, last.isBefore(first) ? Optional.of("最后一天不能早于第一天。请改一下日期。") : Optional.empty());
        } catch (DateTimeParseException unreadable) {
            return new Span(today.withDayOfMonth(1), today, Optional.of("日期要写成 2026-12-01 这样。"));
        }
    }

    /**
     * One page of the list.
     *
     * @param span the time
     * @param after cursor
     * @return the page
     */
    public FilingsView view(Span span, String after) {
        CaseService.CasePage page = span.problem().isPresent()
                ? new CaseService.CasePage(List.of(), Optional.empty())
                : office.cases().filings(staff, span.from(), span.until(), after);
        String time = "from=" + span.from() + "&until=" + span.until();
        return new FilingsView(
                span.from().toString(),
                span.until().toString(),
                span.problem(),
                staff.posts().stream().anyMatch(post -> post.department().isPresent()),
                page.cases().stream().map(this::cells).toList(),
                "/desk/filings.csv?" + time,
                page.next().map(cursor -> "/desk/filings?" + time + "&after=" + cursor),
                after.isEmpty());
    }

    /**
     * Writes all of it, page by page.
     *
     * @param span the time
     * @param out where to
     * @throws IOException when the reader has gone
     */
    public void write(Span span, OutputStream out) throws IOException {
        out.write((Csv.MARK + Csv.line(HEAD)).getBytes(StandardCharsets.UTF_8));
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            CaseService.CasePage page = office.cases().filings(staff, span.from(), span.until(), cursor.get());
            for (CaseSummary found : page.cases()) {
                out.write(Csv.line(cells(found)).getBytes(StandardCharsets.UTF_8));
            }
            cursor = page.next();
        }
    }

    private List<String> cells(CaseSummary found) {
        return List.of(
                found.number().value(),
                found.matterName(),
                found.applicantName(),
                found.state().label(),
                office.halls().find(found.hall()).map(Hall::name).orElse(""),
                found.receivedAt()
                        .atZone(Office.ZONE)
                        .toLocalDateTime()
                        .withNano(0)
                        .toString()
                        .replace('T', ' '),
                found.due().map(LocalDate::toString).orElse(""),
                found.light() == org.tongban.cases.Light.NONE
                        ? ""
                        : found.light().label(),
                String.join("、", found.holders().workNumbers()),
                found.waitingFor());
    }
}

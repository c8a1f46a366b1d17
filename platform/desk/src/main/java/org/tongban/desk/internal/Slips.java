// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.Receipt;
import org.tongban.device.Outcome;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.paper.Block;
import org.tongban.paper.Paper;

/** Prints receipts and one-time notices on the slip printer of the window. */
public final class Slips {
    private final Office office;
    private final Devices devices;
    private final Tickets tickets;

    /**
     * With the machines.
     *
     * @param office knows halls
     * @param devices of the windows
     * @param tickets of the windows
     */
    public Slips(Office office, Devices devices, Tickets tickets) {
        this.office = office;
        this.devices = devices;
        this.tickets = tickets;
    }

    /**
     * Whether a slip printer stands at the clerk's window.
     *
     * @param staff the clerk
     * @param hall where
     * @return false when slips are printed by the browser
     */
    public boolean ready(Caller.Staff staff, Hall hall) {
        return devices.printer(Devices.Window.of(office, staff, hall)).isPresent();
    }

    /**
     * Prints a receipt.
     *
     * @param staff the clerk
     * @param receipt to hand out
     * @param baseUrl of the site, for the code
     * @return why nothing was printed, in words for the clerk; empty when it was
     */
    public Optional<String> print(Caller.Staff staff, Receipt receipt, String baseUrl) {
        return office.halls()
                .find(receipt.hall())
                .map(hall -> print(staff, hall, slip(receipt, baseUrl)))
                .orElseGet(() -> Optional.of("收件的大厅已经合并或改名。请用浏览器打印。"));
    }

    /**
     * Prints the one-time notice of a sheet, when there is something to tell and a printer.
     *
     * @param sheet what lies on the table
     * @return the address of the notice, with what came of it
     */
    public String noticed(Sheet sheet) {
        CounterNotice notice = new CounterNotice(office, sheet);
        String page = sheet.href("/notice");
        if (!ready(sheet.staff(), sheet.hall()) || notice.items().isEmpty()) {
            return page;
        }
        boolean done = print(sheet.staff(), sheet.hall(), notice.slip()).isEmpty();
        return page + (page.contains("?") ? "&" : "?") + (done ? "printed=yes" : "printed=no");
    }

    private Optional<String> print(Caller.Staff staff, Hall hall, Paper paper) {
        return devices.printer(Devices.Window.of(office, staff, hall))
                .map(printer -> printer.print(paper))
                .map(outcome -> outcome instanceof Outcome.Failed<Integer> failed
                        ? Optional.of(failed.reason())
                        : Optional.<String>empty())
                .orElseGet(() -> Optional.of("这个窗口没有凭条打印机。请用浏览器打印。"));
    }

    private Paper slip(Receipt receipt, String baseUrl) {
        List<Block.Facts.Fact> facts = new ArrayList<>();
        facts.add(fact("办件编号", receipt.number().grouped()));
        facts.add(fact("查询码", receipt.queryCode()));
        facts.add(fact("事项", receipt.matterName()));
        facts.add(fact("申请人", receipt.applicant()));
        facts.add(fact("收件时间", Words.minute(receipt.receivedAt())));
        facts.add(fact(
                "收件大厅",
                office.halls()
                        .find(receipt.hall())
                        .map(Hall::name)
                        .orElse(receipt.hall().value())));
        if (!receipt.body().isEmpty()) {
            facts.add(fact("办理部门", receipt.body()));
        }
        String ticket = tickets.of(receipt.number());
        if (!ticket.isEmpty()) {
            facts.add(fact("排队号", ticket));
        }
        receipt.mandate().ifPresent(words -> facts.add(fact("确认方式", words)));
        facts.add(fact("材料", receipt.materials().size() + " 份"));
        String next = receipt.answerBy()
                .map(day -> "收到不等于受理。最迟" + Words.day(day) + "前告诉您是否受理。")
                .orElse("收到不等于受理。是否受理，我们会在办件里告诉您。");
        return Paper.roll(
                "收件凭证",
                "",
                List.of(
                        new Block.Facts(facts),
                        Block.Paragraph.flush(next),
                        new Block.Code(baseUrl + "/t/" + receipt.trackingToken(), "扫码查看办理进度")));
    }

    private static Block.Facts.Fact fact(String name, String value) {
        return new Block.Facts.Fact(name, value);
    }
}

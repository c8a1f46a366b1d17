// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.form.FieldError;
import org.tongban.identity.Duty;
import org.tongban.identity.Person;
import org.tongban.paper.Block;
import org.tongban.paper.Paper;

/** 一次性告知 before anything is received: everything that is missing, on one paper. */
public final class CounterNotice {
    private static final Set<Duty> COUNTER = Set.of(Duty.WINDOW, Duty.HELPER);

    private final Office office;
    private final Sheet sheet;

    /**
     * For a sheet.
     *
     * @param office knows what is missing
     * @param sheet what lies on the table
     */
    public CounterNotice(Office office, Sheet sheet) {
        this.office = office;
        this.sheet = sheet;
    }

    /**
     * Everything that is missing.
     *
     * @return sentences; empty when there is nothing to tell
     */
    public List<String> items() {
        return new Shortfall(office, sheet)
                .all().stream()
                        .filter(error -> !error.field().startsWith(Shortfall.APPLICANT))
                        .map(FieldError::message)
                        .toList();
    }

    /**
     * Who applies.
     *
     * @return names, empty while nobody is known
     */
    public String to() {
        return sheet.persons().values().stream().map(Person::name).collect(Collectors.joining("、"));
    }

    /**
     * Where to come back.
     *
     * @return hall with its address
     */
    public String hall() {
        String address = sheet.hall().address();
        return sheet.hall().name() + (address.isBlank() ? "" : "（" + address + "）");
    }

    /**
     * Who tells it.
     *
     * @return office and work number
     */
    public String clerk() {
        return sheet.clerk(COUNTER);
    }

    /**
     * For the slip printer.
     *
     * @return the same words as on the screen
     */
    public Paper slip() {
        List<String> items = items();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.flush((to().isEmpty() ? "" : to() + "：") + "您来办“"
                + sheet.matter().name() + "”，今天还差下面 " + items.size() + " 项。请一次补齐，补齐后马上收件："));
        for (int i = 0; i < items.size(); i++) {
            blocks.add(Block.Paragraph.flush((i + 1) + ". " + items.get(i)));
        }
        blocks.add(Block.Paragraph.flush("补齐后请到：" + hall()
                + (sheet.hall().phone().isBlank() ? "" : "，电话 " + sheet.hall().phone()) + "。不清楚的可以拨打 0519-12345。"));
        blocks.add(new Block.Note("这张单子不是收件凭证，办理期限还没有开始计算。"));
        blocks.add(new Block.Note(clerk() + "，" + Words.day(office.today())));
        return Paper.roll("一次性告知单", "", blocks);
    }
}

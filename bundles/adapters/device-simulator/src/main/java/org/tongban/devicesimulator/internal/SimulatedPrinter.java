// SPDX-License-Identifier: Apache-2.0
package org.tongban.devicesimulator.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.tongban.device.Outcome;
import org.tongban.device.ReceiptPrinter;
import org.tongban.hall.DivisionCode;
import org.tongban.paper.Paper;

/** Stands at every window; the last slips lie on the page until the next start. */
@Component(service = {ReceiptPrinter.class, SimulatedPrinter.class})
public final class SimulatedPrinter implements ReceiptPrinter {
    private static final int MOST = 20;

    private final Deque<Paper> slips = new ArrayDeque<>();
    private boolean empty;

    @Override
    public String name() {
        return "凭条打印机（模拟）";
    }

    @Override
    public boolean standsAt(DivisionCode hall, String window) {
        return true;
    }

    @Override
    public synchronized Outcome<Integer> print(Paper paper) {
        if (empty) {
            return new Outcome.Failed<>("凭条打印机没有纸了。请换一卷纸再打印，或者用浏览器打印。");
        }
        slips.addFirst(paper);
        if (slips.size() > MOST) {
            slips.removeLast();
        }
        return new Outcome.Done<>(1);
    }

    /** The last slips, newest first. */
    synchronized List<Paper> slips() {
        return List.copyOf(slips);
    }

    synchronized void load(boolean paper) {
        empty = !paper;
    }

    synchronized boolean empty() {
        return empty;
    }
}

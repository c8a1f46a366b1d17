// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.util.List;
import org.tongban.queue.TicketAct;

/** The buttons of a window, on whichever page they stand. */
public final class Buttons {
    private final Calling calling;

    /**
     * Over the queue.
     *
     * @param calling calls
     */
    public Buttons(Calling calling) {
        this.calling = calling;
    }

    /**
     * Presses one.
     *
     * @param window that acts
     * @param act the button
     * @return the ticket, or why not
     */
    public Answer press(Window window, TicketAct act) {
        return switch (act.kind()) {
            case NEXT -> calling.next(window);
            case AGAIN -> calling.again(window, act.ticket());
            case ARRIVED -> calling.arrive(window, act.ticket());
            case SKIP -> calling.skip(window, act.ticket());
            case TRANSFER -> transfer(window, act.ticket(), act.target());
            case DONE -> calling.finish(window, act.ticket(), List.of());
        };
    }

    private Answer transfer(Window window, String id, String to) {
        String target = to.substring(to.indexOf(':') + 1);
        if (to.startsWith("window:")) {
            return calling.toWindow(window, id, target);
        }
        return to.startsWith("department:")
                ? calling.toDepartment(window, id, target)
                : new Answer.Refused("没有转走：请先选转到哪里。");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import org.tongban.hall.Hall;

/** Puts together what the public sees of a hall's queue. */
public final class Screens {
    private final Site site;
    private final Kiosk kiosk;
    private final HallStatus status;

    /**
     * Over the queue.
     *
     * @param site knows the time
     * @param kiosk knows whether halls are open
     * @param status knows who waits
     */
    public Screens(Site site, Kiosk kiosk, HallStatus status) {
        this.site = site;
        this.kiosk = kiosk;
        this.status = status;
    }

    /**
     * A hall now.
     *
     * @param hall the hall
     * @return the view
     */
    public HallQueueView view(Hall hall) {
        int waiting = status.waiting(hall);
        return new HallQueueView(
                hall.name(),
                "/halls/" + hall.code(),
                kiosk.closed(hall),
                waiting,
                status.estimate(hall, waiting),
                status.now(hall),
                Words.minute(site.now()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.util.List;
import java.util.Optional;

/**
 * The queue of a hall, for those who think of coming, and its board.
 *
 * @param name of the hall
 * @param href of the hall
 * @param closed why no tickets are given now
 * @param waiting how many wait
 * @param estimate how long it takes, in words
 * @param now who is called or served
 * @param clock the time of the day
 */
public record HallQueueView(
        String name,
        String href,
        Optional<String> closed,
        int waiting,
        Optional<String> estimate,
        List<HallStatus.Now> now,
        String clock) {
    /**
     * Those who are called and have not come.
     *
     * @return the latest call first
     */
    public List<HallStatus.Now> called() {
        return now.stream().filter(HallStatus.Now::called).toList();
    }

    /**
     * Those who are being served.
     *
     * @return the latest call first
     */
    public List<HallStatus.Now> served() {
        return now.stream().filter(one -> !one.called()).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.simulator.message;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.notice.MessageChannel;

/**
 * What both channels were given: the last 200, in memory alone. An address that ends in 9999 never takes anything; one that
 * ends in 9998 refuses a message twice and takes it the third time. In a mail address the part before the @ counts.
 */
@Component(service = Outgoing.class)
public final class Outgoing {
    static final int KEPT = 200;
    private static final String NEVER = "9999";
    private static final String LATER = "9998";
    private static final int REFUSALS = 2;

    private final Clock clock;
    private final Deque<Sent> sent = new ArrayDeque<>();
    private final Map<String, Integer> refused = new LinkedHashMap<>();

    /**
     * Nothing yet.
     *
     * @param clock tells when
     */
    @Activate
    public Outgoing(@Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.clock = clock;
    }

    /**
     * A message as it was given.
     *
     * @param id of it
     * @param kind of the channel
     * @param address masked but for its last four characters
     * @param text what it says
     * @param result what the simulator answered
     * @param at when
     */
    record Sent(
            String id,
            MessageChannel.Kind kind,
            String address,
            String text,
            MessageChannel.Result result,
            Instant at) {
        @Override
        public String toString() {
            return "Sent[" + id + " " + result + "]";
        }
    }

    synchronized MessageChannel.Result take(MessageChannel.Kind kind, String id, String address, String text) {
        if (sent.stream().anyMatch(one -> one.id().equals(id) && one.result() == MessageChannel.Result.TAKEN)) {
            return MessageChannel.Result.TAKEN; // asked twice, sent once
        }
        String local = address.contains("@") ? address.substring(0, address.indexOf('@')) : address;
        MessageChannel.Result result = result(id, local);
        sent.addFirst(new Sent(id, kind, masked(local), text, result, clock.instant()));
        while (sent.size() > KEPT) {
            sent.removeLast();
        }
        return result;
    }

    private MessageChannel.Result result(String id, String local) {
        if (local.endsWith(NEVER)) {
            return MessageChannel.Result.NEVER;
        }
        if (!local.endsWith(LATER) || refused.getOrDefault(id, 0) >= REFUSALS) {
            refused.remove(id);
            return MessageChannel.Result.TAKEN;
        }
        refused.merge(id, 1, Integer::sum);
        if (refused.size() > KEPT) {
            refused.remove(refused.keySet().iterator().next());
        }
        return MessageChannel.Result.LATER;
    }

    private static String masked(String local) {
        return "****" + local.substring(Math.max(0, local.length() - 4));
    }

    synchronized List<Sent> newest() {
        return Collections.unmodifiableList(new ArrayList<>(sent));
    }
}

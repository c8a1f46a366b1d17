// SPDX-License-Identifier: Apache-2.0
package org.tongban.simulator.message;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.notice.MessageChannel;

/** A mail server that sends nothing. Any real channel is preferred to it. */
@Component(service = MessageChannel.class, property = "service.ranking:Integer=-100")
public final class MailSimulator implements MessageChannel {
    private final Outgoing outgoing;

    /**
     * Into the common list.
     *
     * @param outgoing keeps what is sent
     */
    @Activate
    public MailSimulator(@Reference Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    @Override
    public Result send(String id, String address, String text) {
        return outgoing.take(Kind.MAIL, id, address, text);
    }
}

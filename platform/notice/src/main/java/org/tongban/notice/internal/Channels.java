// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tongban.notice.MessageChannel;

/** The ways outside, while they come and go. */
@Component(service = Channels.class)
public final class Channels {
    private final Map<ServiceReference<MessageChannel>, MessageChannel> channels = new ConcurrentHashMap<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindChannel(ServiceReference<MessageChannel> reference, MessageChannel channel) {
        channels.put(reference, channel);
    }

    void unbindChannel(ServiceReference<MessageChannel> reference) {
        channels.remove(reference);
    }

    Optional<MessageChannel> find(MessageChannel.Kind kind) {
        return channels.entrySet().stream()
                .filter(channel -> channel.getValue().kind() == kind)
                .max(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(Map.Entry::getValue);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The networks of the halls: a ticket is drawn where the queue stands, not from home. */
final class OnSite {
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern NETWORK = Pattern.compile("[0-9.]+(/([0-9]|[12][0-9]|3[0-2]))?");
    private static final int BITS = 32;

    private final List<Network> networks;

    private record Network(int address, int mask) {
        boolean includes(int other) {
            return (other & mask) == (address & mask);
        }
    }

    private OnSite(List<Network> networks) {
        this.networks = networks;
    }

    static OnSite of(String text) {
        List<Network> networks = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                networks.add(network(part.strip()));
            }
        }
        return new OnSite(networks);
    }

    private static Network network(String text) {
        String[] parts = text.split("/", -1);
        if (!NETWORK.matcher(text).matches() || !IPV4.matcher(parts[0]).matches()) {
            throw new IllegalArgumentException("kiosk.networks has to be like 192.168.0.0/16: " + text);
        }
        int bits = parts.length == 1 ? BITS : Integer.parseInt(parts[1]);
        int address = ipv4(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("kiosk.networks has no such address: " + text));
        return new Network(address, bits == 0 ? 0 : -1 << (BITS - bits));
    }

    boolean includes(String remote) {
        return networks.isEmpty()
                ? privately(remote)
                : ipv4(remote)
                        .filter(address -> networks.stream().anyMatch(one -> one.includes(address)))
                        .isPresent();
    }

    private static boolean privately(String remote) {
        return literal(remote)
                .filter(address -> address.isLoopbackAddress()
                        || address.isSiteLocalAddress()
                        || address.isLinkLocalAddress()
                        || unique(address))
                .isPresent();
    }

    /** fc00::/7, which Java does not call site-local. */
    private static boolean unique(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    }

    private static Optional<Integer> ipv4(String text) {
        return literal(text)
                .map(InetAddress::getAddress)
                .filter(bytes -> bytes.length == 4)
                .map(bytes ->
                        (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff));
    }

    /** Never asks a name server: only what is an address already is read. */
    private static Optional<InetAddress> literal(String text) {
        if (!IPV4.matcher(text).matches() && !text.contains(":")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}

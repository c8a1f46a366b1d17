// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that lead nowhere but to this host. */
public final class LocalPath {
    private LocalPath() {}

    /**
     * Takes an address only if it is a path on this host.
     *
     * @param address from a form, a query or a page
     * @param otherwise where to go instead
     * @return ASCII text, fit for a header
     */
    public static String orElse(String address, String otherwise) {
        boolean led = address.startsWith("/") && !address.startsWith("//") && address.indexOf('\\') < 0;
        if (!led || address.chars().anyMatch(c -> c <= ' ' || c == 0x7F)) {
            return otherwise;
        }
        try {
            URI uri = new URI(address);
            return uri.isAbsolute() || uri.getRawAuthority() != null ? otherwise : uri.toASCIIString();
        } catch (URISyntaxException noAddress) {
            return otherwise;
        }
    }
}

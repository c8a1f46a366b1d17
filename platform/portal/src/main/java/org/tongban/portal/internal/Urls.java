// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Addresses on this host. */
public final class Urls {
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[A-Za-z0-9_/?=&%.,#-]*");

    private Urls() {}

    /**
     * Encodes a value for a query.
     *
     * @param value any text
     * @return percent-encoded
     */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /**
     * Takes an address that a form sent only if it leads to this host.
     *
     * @param address as it was sent
     * @param otherwise where else to go
     * @return a path on this host
     */
    public static String local(String address, String otherwise) {
        return LOCAL.matcher(address).matches() ? address : otherwise;
    }
}

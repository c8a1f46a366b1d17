// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallService;
import org.tongban.identity.Caller;
import org.tongban.portal.Portal;

/**
 * Who looks at what: everything that the frame has to know about one request.
 *
 * @param raw the request
 * @param cookies of the browser
 * @param caller who asks
 * @param portal under whose host or cookie the request came
 * @param hostOpen whether the host leaves it open which of several portals is meant
 * @param halls the tree
 * @param host with port, as the browser wrote it
 * @param baseUrl of absolute addresses
 */
record Visit(
        HttpServletRequest raw,
        Cookies cookies,
        Caller caller,
        Optional<Portal> portal,
        boolean hostOpen,
        HallService halls,
        String host,
        String baseUrl) {

    String path() {
        return raw.getRequestURI();
    }

    String query() {
        return Optional.ofNullable(raw.getQueryString()).orElse("");
    }

    /** Path and query, to come back to after a detour. */
    String address() {
        return query().isEmpty() ? path() : path() + "?" + query();
    }

    boolean anonymous() {
        return caller instanceof Caller.Anonymous;
    }

    String session() {
        return cookies.session().orElse("");
    }

    /** The hall of the cookie, if there still is one. */
    Optional<Hall> chosenHall() {
        return cookies.hall().flatMap(code -> halls.find(new DivisionCode(code)));
    }

    /** The hall whose place the strip shows: the chosen one, else that of the portal's area. */
    Hall place() {
        return chosenHall()
                .or(() -> portal.flatMap(here -> halls.children(halls.city()).stream()
                        .filter(hall -> hall.area().equals(here.area()))
                        .findFirst()))
                .orElseGet(halls::city);
    }
}

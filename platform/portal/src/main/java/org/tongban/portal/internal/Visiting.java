// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.Optional;
import org.tongban.hall.Hall;
import org.tongban.page.Link;
import org.tongban.page.PageRequest;

/** The ways to a window without waiting, as far as a queue is installed. */
public final class Visiting {
    private final PageRequest request;
    private final String hall;

    /**
     * To a hall.
     *
     * @param request knows which pages there are
     * @param hall where
     */
    public Visiting(PageRequest request, Hall hall) {
        this.request = request;
        this.hall = "/halls/" + hall.code();
    }

    /**
     * Books half an hour for a matter.
     *
     * @param matter code of the matter
     * @return the address; empty where no times are given
     */
    public Optional<String> book(String matter) {
        return page("/book").map(address -> address + "?matter=" + Urls.encode(matter));
    }

    /**
     * Books half an hour; what for is asked there.
     *
     * @return a link; empty where no times are given
     */
    public Optional<Link> book() {
        return page("/book").map(address -> new Link(address, "预约时间"));
    }

    /**
     * Who waits now.
     *
     * @return a link; empty where no tickets are drawn
     */
    public Optional<Link> queue() {
        return page("/queue").map(address -> new Link(address, "取号和现在排队"));
    }

    private Optional<String> page(String name) {
        return Optional.of(hall + name).filter(request::exists);
    }
}

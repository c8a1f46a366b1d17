// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.page.Link;

/**
 * The kiosk.
 *
 * @param name of the hall
 * @param action where its form goes
 * @param csrf hidden field, markup
 * @param key hidden value that makes a double click one ticket
 * @param closed why no tickets are given now
 * @param waiting how many wait
 * @param estimate how long it takes
 * @param departments value and words of the choices below
 * @param problem why no ticket was drawn
 * @param code what was typed
 */
public record KioskView(
        String name,
        String action,
        String csrf,
        String key,
        Optional<String> closed,
        int waiting,
        Optional<String> estimate,
        List<Link> departments,
        Optional<String> problem,
        String code) {}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal.pages;

import java.util.List;
import java.util.Optional;
import org.tongban.page.Link;

/**
 * One step down the tree of divisions, by links alone.
 *
 * @param heading what is asked
 * @param why it is asked
 * @param path chosen so far
 * @param here to stop at this level
 * @param lower to go on
 * @param same to take the household's division
 * @param skip to leave it open
 */
public record PlaceView(
        String heading,
        String why,
        List<Link> path,
        Optional<Link> here,
        List<Link> lower,
        Optional<Link> same,
        Link skip) {}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal.store;

import org.tongban.rating.RatingLevel;

/**
 * How often a level was chosen for one body, hall or matter. Not yet fit to be shown.
 *
 * @param key name of the body, or code of the hall or matter
 * @param level one of the five
 * @param count exact
 */
public record Tally(String key, RatingLevel level, long count) {}

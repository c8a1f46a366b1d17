// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.time.LocalDate;

/**
 * What an edition depends on; asked at every request.
 *
 * @param portals their state
 * @param publications how long the log of publications is
 * @param day what was agreed begins and ends with days
 */
record Moment(Portals.Stamp portals, long publications, LocalDate day) {}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;

/**
 * What a check found.
 *
 * @param objections empty when the archive would be taken
 */
public record ArchiveCheckView(List<ObjectionView> objections) {}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.Optional;
import org.tongban.page.Link;

/**
 * The public page of one case.
 *
 * @param way how far it is
 * @param event the life event with which it was filed
 * @param rating where it can be rated now
 */
public record TrackedView(TimelineView way, Optional<Link> event, Optional<Link> rating) {}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a department asks for, unchecked.
 *
 * @param matter code of the matter
 * @param kind what is asked for
 * @param digest the version, for {@link PublicationKind#PUBLISH}
 * @param area code of the service area to which a suspension or resumption is limited; empty for the whole platform
 * @param reason shown to the citizen; needed to suspend and to cancel, at most 200 characters
 * @param from the first day, not in the past; needed for all but {@link PublicationKind#PUBLISH}, where it is a wish
 * @param until the day on which a suspended matter is expected back, when that is known
 */
public record PublicationRequest(
        String matter,
        PublicationKind kind,
        Optional<String> digest,
        Optional<String> area,
        String reason,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {}

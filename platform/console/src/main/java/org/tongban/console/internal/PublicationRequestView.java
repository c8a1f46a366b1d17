// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.util.List;
import org.tongban.publication.GuideChange;

/**
 * What the page of one request shows.
 *
 * @param matter name of the matter
 * @param code of the matter
 * @param href of this page
 * @param subject what is asked for
 * @param who asked, and when
 * @param period from when
 * @param reason why
 * @param version whether it is about a version
 * @param own whether the reader asked for it: somebody else has to agree
 * @param first whether nothing is offered to compare with
 * @param changes against what is offered
 * @param findings what the linter advises
 * @param form what was typed
 * @param today the earliest day
 * @param csrfField the hidden field of each form, markup
 */
public record PublicationRequestView(
        String matter,
        String code,
        String href,
        String subject,
        String who,
        String period,
        String reason,
        boolean version,
        boolean own,
        boolean first,
        List<GuideChange> changes,
        List<String> findings,
        PublicationForm form,
        String today,
        String csrfField) {}

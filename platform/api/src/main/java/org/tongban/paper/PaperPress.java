// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper;

import org.osgi.annotation.versioning.ProviderType;
import org.tongban.page.Html;

/**
 * Sets a document: for the screen and for the printer, from the same words. Texts are plain: whatever a person typed is
 * shown as it was typed, and neither markup nor an address in it is ever followed.
 *
 * <p>The same paper gives the same bytes, today and next year on the same version of the platform. A character that the
 * font does not have is shown as 〓 and never an error.
 */
@ProviderType
public interface PaperPress {
    /**
     * The document as PDF (PDF/A-1b, tagged, fonts embedded as subsets, text can be copied and searched).
     *
     * @param paper the document
     * @return a complete file
     */
    byte[] pdf(Paper paper);

    /**
     * The document as a part of a page: one {@code <article class="paper">} with a level two heading, without style or
     * script of its own.
     *
     * @param paper the document
     * @return markup in which every text is escaped
     */
    Html html(Paper paper);
}

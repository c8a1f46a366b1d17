// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.identity.Caller;

/**
 * The promises that come with a filing: 容缺受理承诺书 for papers that come later, 告知承诺书 where the applicant has chosen to
 * promise instead of proving. They are shown before the filing, word for word as they will stand in the case.
 */
@ProviderType
public interface PromiseService {
    /**
     * The promises of a filing as it is now.
     *
     * @param caller who owns the draft
     * @param submission the filing; its mandate and promises are not looked at
     * @return empty when nothing has to be promised, and while the form has mistakes
     */
    List<Promise> of(Caller caller, Submission submission);

    /**
     * A promise to be read and agreed to.
     *
     * @param kind of document
     * @param matterName for which matter; of a life event each has its own
     * @param markup the document as a part of a page
     * @param digest of its words; {@link Submission#promises()} names it
     */
    record Promise(DocumentKind kind, String matterName, String markup, String digest) {
        /**
         * The title of the document.
         *
         * @return for example 容缺受理承诺书
         */
        public String title() {
            return kind.label();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import org.tongban.page.Audience;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** A page of the frame itself, which may also read and set the cookies of the browser. */
public interface FramePage extends PageContribution {
    @Override
    default Audience audience() {
        return Audience.PORTAL;
    }

    /**
     * Answers.
     *
     * @param request with cookies
     * @return what comes back
     */
    PageResult answer(BrowserRequest request);

    @Override
    default PageResult render(PageRequest request) {
        if (request instanceof BrowserRequest browser) {
            return answer(browser);
        }
        throw new IllegalArgumentException("Pages of the frame are drawn for browsers only");
    }
}

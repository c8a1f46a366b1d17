// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import org.tongban.page.Audience;
import org.tongban.page.PageContribution;

/** A page for citizens and enterprises. */
interface PortalPage extends PageContribution {
    @Override
    default Audience audience() {
        return Audience.PORTAL;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import org.tongban.jte.TemplateSet;
import org.tongban.page.Html;
import org.tongban.paper.Paper;

/** The template of this module. */
final class Templates {
    private static final TemplateSet SET = TemplateSet.of(Templates.class, "org.tongban.paper.templates");

    private Templates() {}

    static Html render(Paper paper) {
        return SET.render("paper", paper);
    }
}

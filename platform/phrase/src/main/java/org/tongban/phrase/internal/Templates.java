// SPDX-License-Identifier: Apache-2.0
package org.tongban.phrase.internal;

import org.tongban.jte.TemplateSet;
import org.tongban.page.Html;

/** The templates of this module. */
public final class Templates {
    private static final TemplateSet SET = TemplateSet.of(Templates.class, "org.tongban.phrase.templates");

    private Templates() {}

    /**
     * Renders a template; everything it inserts is escaped by the engine.
     *
     * @param name of the template without its ending
     * @param view what it shows
     * @return markup
     */
    public static Html render(String name, Object view) {
        return SET.render(name, view);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import org.tongban.page.Html;

/** The precompiled templates of this module. */
public final class Templates {
    private static final TemplateEngine ENGINE = engine();

    private Templates() {}

    /** The engine asks the context class loader, whatever it is given; so that is this bundle's for as long as it takes. */
    private static TemplateEngine engine() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Templates.class.getClassLoader());
        try {
            return TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Templates.class.getClassLoader(), "org.tongban.desk.templates");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Renders a template; everything it inserts is escaped by the engine.
     *
     * @param name without ending
     * @param view what it shows
     * @return the markup
     */
    public static Html render(String name, Object view) {
        return Html.rendered(out -> ENGINE.render(name + ".jte", view, new Output(out)));
    }

    /** Writes into the page that is being built. */
    private record Output(StringBuilder out) implements TemplateOutput {
        @Override
        public void writeContent(String value) {
            out.append(value);
        }

        @Override
        public void writeContent(String value, int begin, int end) {
            out.append(value, begin, end);
        }
    }
}

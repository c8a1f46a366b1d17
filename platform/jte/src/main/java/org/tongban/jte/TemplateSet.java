// SPDX-License-Identifier: Apache-2.0
package org.tongban.jte;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import org.tongban.page.Html;

/** The precompiled templates of one module. */
public final class TemplateSet {
    private final TemplateEngine engine;

    private TemplateSet(TemplateEngine engine) {
        this.engine = engine;
    }

    /**
     * The templates that the build compiled into a package.
     *
     * @param module a class of the bundle that holds them
     * @param packageName for example {@code org.tongban.desk.templates}
     * @return the set
     */
    public static TemplateSet of(Class<?> module, String packageName) {
        // The engine asks the context class loader, whatever it is given; so that is the module's for as long as it
        // takes.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(module.getClassLoader());
        try {
            return new TemplateSet(
                    TemplateEngine.createPrecompiled(null, ContentType.Html, module.getClassLoader(), packageName));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Renders a template; everything it inserts is escaped by the engine.
     *
     * @param name of the template without its ending
     * @param view what it shows
     * @return markup
     */
    public Html render(String name, Object view) {
        return Html.rendered(out -> engine.render(name + ".jte", view, new Output(out)));
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

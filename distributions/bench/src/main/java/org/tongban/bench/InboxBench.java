// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import static org.tongban.bench.Figure.Reach.atMost;
import static org.tongban.bench.Measured.millis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The inbox with 10,000 open cases and with very many: the service call, and the whole page. */
final class InboxBench {
    private static final String FEW = "few.";
    private static final String MANY = "many.";
    private static final String ROWS = "rows.";

    /** Derby takes what it is given row by row; a box with more belongs on PostgreSQL. */
    private static final int MANY_ON_DERBY = 100_000;

    private final Measured measured;
    private final Measured embedded;
    private final DeskPages pages = new DeskPages();
    private final boolean derby;
    private final String size;

    /**
     * Of so many.
     *
     * @param places where everything lies
     * @param many open cases at the end
     * @param derby whether Derby is measured too, with fewer
     */
    InboxBench(Places places, int many, boolean derby) {
        this.measured = new Measured(places, "inbox", many);
        this.embedded = new Measured(places, "inbox", MANY_ON_DERBY);
        this.derby = derby;
        this.size = String.format(java.util.Locale.ROOT, "%,d", many);
    }

    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>(measured.settings());
        settings.putAll(embedded.settings());
        return settings;
    }

    List<Figure> run() throws IOException {
        List<Figure> figures = new ArrayList<>(measured.postgresql(pages::measure, this::figures));
        pages.millis().keySet().stream()
                .filter(name -> name.startsWith("few "))
                .map(name -> name.substring("few ".length()))
                .sorted()
                .forEach(name -> figures.addAll(page(name)));
        if (derby) {
            figures.addAll(embedded.derby((layout, county, name) -> {}, this::figures));
        }
        return figures;
    }

    private List<Figure> page(String name) {
        double few = pages.millis().getOrDefault("few " + name, 0.0);
        double many = pages.millis().getOrDefault("many " + name, 0.0);
        return List.of(
                Figure.ratio("page, " + name + ", " + size + " / 10,000, ms", many, few, atMost(1.5)),
                Figure.alone("page, " + name + ", ms", many, atMost(50)));
    }

    private List<Figure> figures(String database, Karaf county, Properties found) {
        List<Figure> figures = new ArrayList<>();
        found.stringPropertyNames().stream()
                .filter(name -> name.startsWith(FEW))
                .map(name -> name.substring(FEW.length()))
                .sorted()
                .forEach(name -> {
                    String rows = found.getProperty(ROWS + MANY + name);
                    String few = found.getProperty(ROWS + FEW + name);
                    // A page with more on it takes longer: that is no growth of the search.
                    boolean alike = rows.equals(few);
                    figures.add(Figure.ratio(
                            "inbox, " + database + ", " + name + ", " + (alike ? rows : rows + " / " + few)
                                    + " rows, ms",
                            millis(found, MANY + name, false),
                            millis(found, FEW + name, false),
                            alike ? atMost(1.5) : Figure.Reach.NONE));
                    figures.add(
                            Figure.alone("   99 of 100 faster than, ms", millis(found, MANY + name, true), atMost(50)));
                });
        return figures;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongban.bench.Figure;

/** The figures of a proof, and under which conditions they were taken. */
final class Report {
    private final PrintStream progress = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    void add(Figure figure) {
        figures.add(figure);
    }

    void add(String name, double value) {
        add(Figure.alone(name, value, Figure.Reach.NONE));
    }

    /** What must not happen even once. */
    void none(String name, int count) {
        add(Figure.alone(name, count, Figure.Reach.atMost(0)));
    }

    void most(String name, double value, double limit) {
        add(Figure.alone(name, value, Figure.Reach.atMost(limit)));
    }

    /** Tells whoever waits how far it is. */
    void say(String what) {
        progress.println(what);
    }

    void condition(String name, String value) {
        conditions.put(name, value);
    }

    void complain(String what) {
        if (!what.isBlank()) {
            complaints.add(what);
        }
    }

    void print(PrintStream out) throws IOException {
        out.println();
        out.println(Figure.head());
        figures.forEach(figure -> out.println(figure.line()));
        out.println();
        conditions.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        conditions.put("Java", System.getProperty("java.vm.version"));
        conditions.put(
                "load of the machine at the end",
                Files.readString(Path.of("/proc/loadavg")).strip());
        conditions.forEach((name, value) -> out.println(name + ": " + value));
        if (!complaints.isEmpty()) {
            out.println();
            complaints.forEach(out::println);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command: measures what is asked for and prints one table. */
public final class Bench {
    private static final Set<String> PARTS =
            Set.of("start", "pages", "cases", "steps", "inbox", "deadlines", "reach", "all");

    private static final int MANY = 1_000_000;
    private static final int QUICK = 100_000;

    private final Places places;
    private final String part;
    private final double seconds;
    private final boolean quick;
    private final Map<String, String> settings = new LinkedHashMap<>();

    private Bench(Places places, String part, double seconds, boolean quick) {
        this.places = places;
        this.part = part;
        this.seconds = seconds;
        this.quick = quick;
    }

    /**
     * Runs.
     *
     * @param args folder of the module, then the part, {@code --seconds N} and {@code --quick}
     * @throws IOException when something did not start or did not answer
     */
    public static void main(String[] args) throws IOException {
        String part = "all";
        double seconds = 5;
        boolean quick = false;
        for (int i = 1; i < args.length; i++) {
            if (args[i].equals("--seconds") && i + 1 < args.length) {
                seconds = Math.min(60, Math.max(1, Double.parseDouble(args[++i])));
            } else if (args[i].equals("--quick")) {
                quick = true;
            } else {
                part = args[i];
            }
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (!PARTS.contains(part)) {
            out.println("run [start|pages|cases|steps|inbox|deadlines|reach|all] [--seconds N] [--quick]");
            return;
        }
        new Bench(new Places(Path.of(args[0]).toAbsolutePath().normalize()), part, seconds, quick).run(out);
    }

    private void run(PrintStream out) throws IOException {
        String flags = Karaf.productionFlags(places.county());
        settings.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        settings.put("Java", System.getProperty("java.vm.version"));
        settings.put("Karaf, Jetty", "4.4.10, 9.4.58 on both sides");
        settings.put("JVM flags on both sides", flags);
        settings.put("rounds", "3, alternating, medians; one measured round takes " + seconds + " s");
        settings.put("validation, encryption, hash chain", "on");
        out.println();
        out.println(Figure.head());
        if (wants("start")) {
            print(out, new StartBench(places, flags).run());
        }
        if (wants("pages")) {
            print(out, new PageBench(places, flags, seconds).run());
        }
        if (wants("cases")) {
            CaseBench cases = new CaseBench(places, seconds);
            print(out, cases.run());
            settings.putAll(cases.settings());
        }
        if (wants("steps") || part.equals("reach")) {
            StepBench steps = new StepBench(places, quick ? 1 : seconds);
            print(out, steps.run());
            settings.putAll(steps.settings());
        }
        if (wants("inbox") || part.equals("reach")) {
            InboxBench inbox = new InboxBench(places, quick ? QUICK : MANY, !quick);
            print(out, inbox.run());
            settings.putAll(inbox.settings());
        }
        if (wants("deadlines") || part.equals("reach")) {
            print(out, new DeadlineBench(places).run());
        }
        out.println();
        settings.forEach((name, value) -> out.println(name + ": " + value));
    }

    private boolean wants(String one) {
        return part.equals(one) || part.equals("all");
    }

    /** Each part is printed when it is done: what fails later takes nothing away. */
    private static void print(PrintStream out, List<Figure> figures) {
        figures.forEach(figure -> out.println(figure.line()));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.tongban.bench.Places;

/** The command: proves what is asked for and prints the figures. */
public final class Proof {
    private static final int RATE = 200;

    private static final int UPGRADES = 50;
    private static final int CORE_UPGRADES = 20;
    private static final int KILLS = 200;
    private static final int QUICK_KILLS = 10;

    private Proof() {}

    /**
     * Runs.
     *
     * @param args folder of the module, then the part and its options
     * @throws IOException when something did not start or did not answer
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Places places = new Places(Path.of(args[0]).toAbsolutePath().normalize());
        List<String> options = List.of(args).subList(2, args.length);
        int rate = option(options, "--rate", RATE);
        int upgrades = option(options, "--upgrades", args[1].equals("core") ? CORE_UPGRADES : UPGRADES);
        String size = text(options, "--size", "large");
        switch (args[1]) {
            case "hot" ->
                OneNode.prove(places, size, node -> Scene.matter(places, rate, upgrades))
                        .print(out);
            case "core" ->
                OneNode.prove(
                                places,
                                size,
                                node -> Scene.core(places, rate, upgrades, new Administrator(node).named("cases")))
                        .print(out);
            case "nodes" ->
                new NodesProof(Scene.matter(places, rate, upgrades), size).run().print(out);
            case "leaks" ->
                new LeaksProof(places, options.contains("--dump")).run().print(out);
            case "kills" -> {
                int rounds = options.contains("--quick") ? QUICK_KILLS : number(options, KILLS);
                long seed = option(options, "--seed", new Random().nextInt(Integer.MAX_VALUE));
                new KillsProof(places, out, rounds, seed).run().print(out);
            }
            default -> out.println("run [hot|core|nodes|kills|leaks]");
        }
    }

    private static int number(List<String> options, int otherwise) {
        return options.isEmpty() || options.get(0).startsWith("-") ? otherwise : Integer.parseInt(options.get(0));
    }

    private static int option(List<String> options, String name, int otherwise) {
        return Integer.parseInt(text(options, name, Integer.toString(otherwise)));
    }

    private static String text(List<String> options, String name, String otherwise) {
        int at = options.indexOf(name);
        return at >= 0 && at + 1 < options.size() ? options.get(at + 1) : otherwise;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongban.bench.Karaf;

/**
 * What is alive in a county after full collections, as the virtual machine itself says.
 *
 * @param objects counted, by class
 * @param loaders of classes, by the package of a module
 * @param threads by name without numbers
 * @param files of bundles that are open though the bundle is gone
 * @param bundles in the framework's cache
 * @param heap bytes of all living objects
 */
record Remains(
        Map<String, Integer> objects,
        Map<String, Integer> loaders,
        Map<String, Integer> threads,
        int files,
        int bundles,
        double heap) {
    /** One for each bundle, version, wiring, class loader, service or timer. */
    private static final List<String> COUNTED = List.of(
            "org.apache.felix.framework.BundleImpl",
            "org.apache.felix.framework.BundleRevisionImpl",
            "org.apache.felix.framework.BundleWiringImpl",
            "org.apache.felix.framework.BundleWiringImpl$BundleClassLoader",
            "org.apache.felix.framework.ServiceRegistrationImpl",
            "org.apache.felix.framework.util.ListenerInfo",
            "org.apache.felix.scr.impl.manager.SingleComponentManager",
            "org.apache.cxf.bus.extension.ExtensionManagerBus",
            "org.tongban.matter.Matter",
            "org.eclipse.persistence.sessions.server.ServerSession",
            "java.util.TimerThread",
            "java.util.concurrent.ScheduledThreadPoolExecutor",
            "java.util.concurrent.ThreadPoolExecutor");

    private static final Pattern ROW = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern THREAD = Pattern.compile("^\"([^\"]+)\".*");
    private static final int COLLECTIONS = 3;

    /** Looks, after as many collections as soft and weak references need. */
    static Remains of(Node node, List<String> packages) throws IOException {
        for (int i = 0; i < COLLECTIONS; i++) {
            jcmd(node, "GC.run");
            Karaf.pause(500);
        }
        Map<String, Integer> objects = new TreeMap<>();
        double heap = 0;
        for (String line : jcmd(node, "GC.class_histogram")) {
            Matcher row = ROW.matcher(line);
            Matcher total = TOTAL.matcher(line);
            if (row.matches() && COUNTED.contains(row.group(3))) {
                objects.merge(row.group(3), Integer.parseInt(row.group(1)), Integer::sum);
            } else if (total.lookingAt()) {
                heap = Double.parseDouble(total.group(1));
            }
        }
        return new Remains(objects, loaders(node, packages), threads(node), files(node), bundles(node), heap);
    }

    /** How many loaders hold a class of each package. */
    static Map<String, Integer> loaders(Node node, List<String> packages) throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        packages.forEach(one -> found.put(one, 0));
        List<String> open = new ArrayList<>(packages);
        for (String line : jcmd(node, "VM.classloaders", "show-classes")) {
            if (line.contains("+--")) {
                open = new ArrayList<>(packages);
            }
            for (String one : List.copyOf(open)) {
                if (line.contains(one + ".")) {
                    found.merge(one, 1, Integer::sum);
                    open.remove(one);
                }
            }
        }
        return found;
    }

    private static Map<String, Integer> threads(Node node) throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        for (String line : jcmd(node, "Thread.print")) {
            Matcher thread = THREAD.matcher(line);
            if (thread.matches()) {
                found.merge(thread.group(1).replaceAll("[0-9]+", "#"), 1, Integer::sum);
            }
        }
        return found;
    }

    private static int files(Node node) throws IOException {
        int found = 0;
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(node.pid()), "fd"))) {
            for (Path file : open.toList()) {
                if (Files.isSymbolicLink(file)
                        && Files.readSymbolicLink(file).toString().endsWith("(deleted)")) {
                    found++;
                }
            }
        } catch (java.nio.file.NoSuchFileException closed) {
            return found;
        }
        return found;
    }

    private static int bundles(Node node) throws IOException {
        return Bundles.of(node).byLocation().size();
    }

    /** Writes the whole heap, for whoever has to find out what holds what. */
    static Path dump(Node node) throws IOException {
        Path file = node.base().resolve("heap.hprof");
        jcmd(node, "GC.heap_dump", "-overwrite", file.toString());
        return file;
    }

    private static List<String> jcmd(Node node, String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/jcmd", Long.toString(node.pid())));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var out = process.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}

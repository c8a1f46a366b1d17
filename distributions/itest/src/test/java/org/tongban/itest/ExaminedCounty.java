// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.karaf.options.libraries.OverrideJUnitBundlesOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** The real archive, booted by Pax Exam on free ports as it stands, once for all tests of the run. */
final class ExaminedCounty {
    private static final Path FOLDER = Path.of("target", "examined").toAbsolutePath();
    private static final County ONLY =
            attached().orElseGet(ExaminedCounty::boot).ready();

    private ExaminedCounty() {}

    static County running() {
        return ONLY;
    }

    /** While writing tests: {@code -Dcounty.attach=<port>:<base folder>} looks at a county that already runs. */
    private static Optional<County> attached() {
        return Optional.ofNullable(System.getProperty("county.attach")).map(text -> {
            int colon = text.indexOf(':');
            int port = Integer.parseInt(text.substring(0, colon));
            return new County(port, port + 1000, Path.of(text.substring(colon + 1)));
        });
    }

    private static County boot() {
        int port = County.freePort();
        int consolePort = County.freePort();
        try {
            clear();
            TestContainer container =
                    PaxExamRuntime.createContainer(PaxExamRuntime.createServerSystem(configuration(port, consolePort)));
            container.start();
            Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new County(port, consolePort, base());
    }

    private static Option[] configuration(int port, int consolePort) {
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl(Archive.file().toUri().toString())
                        .name("county")
                        .unpackDirectory(FOLDER.toFile())
                        .useDeployFolder(false),
                configureConsole().ignoreLocalConsole().startRemoteShell(),
                keepRuntimeFolder(),
                new OverrideJUnitBundlesOption(),
                vmOptions(Archive.FLAGS.toArray(String[]::new)),
                put(Archive.SETTINGS, "tongban.http.port", Integer.toString(port)),
                put(Archive.SETTINGS, "tongban.http.address", "127.0.0.1"),
                put(Archive.SETTINGS, "tongban.console.port", Integer.toString(consolePort)),
                put(Console.KEYS, Console.NAME, Console.entry()),
                put(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.localRepository",
                        System.getProperty("user.home") + "/.m2/repository"));
    }

    private static Option put(String file, String key, String value) {
        return editConfigurationFilePut(file, key, value);
    }

    private static Path base() {
        try (Stream<Path> children = Files.list(FOLDER)) {
            return children.filter(Files::isDirectory).findFirst().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What an earlier run left would be taken for this one. */
    private static void clear() throws IOException {
        if (Files.isDirectory(FOLDER)) {
            try (Stream<Path> all = Files.walk(FOLDER)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}

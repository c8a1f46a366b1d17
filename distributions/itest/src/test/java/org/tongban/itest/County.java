// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.ops4j.pax.exam.CoreOptions.options;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.karaf.options.KarafDistributionOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** The real archive, unpacked and booted on free ports, once for all tests of the run. */
final class County {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final County ONLY = new County();

    private final int port = freePort();
    private final Path folder = Path.of("target", "county").toAbsolutePath();
    private final HttpClient client = HttpClient.newHttpClient();

    private County() {
        try {
            TestContainer container =
                    PaxExamRuntime.createContainer(PaxExamRuntime.createServerSystem(configuration()));
            container.start();
            Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
            awaitFirstPage();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static County running() {
        return ONLY;
    }

    /** The address under which a portal answers, for example {@code tianning}. */
    String portal(String name) {
        return "http://" + name + ".localhost:" + port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The folder in which this county runs. */
    Path base() {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).findFirst().orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Calls the API as the local operator. */
    HttpResponse<String> operator(String method, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + path))
                .header("Authorization", "Bearer " + read("data/operator.token"))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build();
        return send(request);
    }

    /** Looks at a page of a portal without signing in. */
    HttpResponse<String> look(String portal, String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path))
                .header("Cookie", "portal=" + portal)
                .build());
    }

    /** Account and password of the demo people, by account. */
    Map<String, String> demoPasswords() {
        Map<String, String> passwords = new LinkedHashMap<>();
        for (String line : read("data/demo-accounts.txt").lines().toList()) {
            List<String> columns = List.of(line.split("\t", -1));
            if (columns.size() >= 3) {
                passwords.put(columns.get(1), columns.get(2));
            }
        }
        return passwords;
    }

    private String read(String file) {
        try {
            return Files.readString(base().resolve(file)).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private void awaitFirstPage() {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The county did not answer within " + PATIENCE);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(200).toNanos());
        }
    }

    private boolean answers() {
        try {
            HttpRequest health =
                    HttpRequest.newBuilder(URI.create(address() + "/health")).build();
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Option[] configuration() {
        String archive = Path.of(System.getProperty("county.archive")).toUri().toString();
        return options(
                karafDistributionConfiguration()
                        .frameworkUrl(archive)
                        .name("county")
                        .unpackDirectory(new File(folder.toString()))
                        .useDeployFolder(false),
                KarafDistributionOption.configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                keepRuntimeFolder(),
                editConfigurationFilePut("etc/tongban.properties", "tongban.http.port", Integer.toString(port)),
                editConfigurationFilePut("etc/tongban.properties", "tongban.http.address", "127.0.0.1"),
                editConfigurationFilePut(
                        "etc/tongban.properties", "tongban.console.port", Integer.toString(freePort())),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.localRepository",
                        System.getProperty("user.home") + "/.m2/repository"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}

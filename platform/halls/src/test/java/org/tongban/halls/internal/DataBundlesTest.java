// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.tongban.hall.HallService;
import org.tongban.hall.WorkCalendar;

/** Data bundles come and go in a real framework. */
class DataBundlesTest {
    private final Framework framework;
    private BundleContext context;

    DataBundlesTest(@TempDir Path cache) {
        framework = new FrameworkFactory()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString(), "felix.log.level", "0"));
    }

    @BeforeEach
    void start() throws BundleException {
        framework.start();
        context = framework.getBundleContext();
    }

    @AfterEach
    void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    void withoutDataThereIsNoService() {
        new DataBundles(context);
        assertThat(service(HallService.class)).isEmpty();
        assertThat(service(WorkCalendar.class)).isEmpty();
    }

    @Test
    void servicesComeAndGoWithTheirData() throws BundleException {
        new DataBundles(context);
        Bundle city = install("changzhou", "1.0.0", folder(SampleData.CHANGZHOU));
        assertThat(halls().city().name()).isEqualTo("常州市政务服务中心");
        assertThat(service(WorkCalendar.class)).isEmpty();
        Bundle days = install("calendar", "1.0.0", folder(SampleData.CALENDAR));
        assertThat(calendar().publishedUntil()).isEqualTo(LocalDate.of(2026, 12, 31));
        city.stop();
        assertThat(service(HallService.class)).isEmpty();
        days.uninstall();
        assertThat(service(WorkCalendar.class)).isEmpty();
    }

    @Test
    void dataThatWasThereBeforeIsFound() throws BundleException {
        install("changzhou", "1.0.0", folder(SampleData.CHANGZHOU));
        DataBundles bundles = new DataBundles(context);
        assertThat(halls().areas()).hasSize(7);
        bundles.close();
        assertThat(service(HallService.class)).isEmpty();
    }

    @Test
    void aNewerTreeReplacesTheOldOneWithoutAGap() throws BundleException {
        new DataBundles(context);
        install("changzhou", "1.0.0", folder(SampleData.CHANGZHOU));
        HallService before = halls();
        List<Integer> events = new ArrayList<>();
        context.addServiceListener(event -> events.add(event.getType()));
        Map<String, String> renamed = folder(SampleData.CHANGZHOU);
        renamed.computeIfPresent("DIVISION-INF/areas.csv", (path, text) -> text.replace("经开区", "常州经开区"));
        Bundle newer = install("changzhou", "1.1.0", renamed);
        assertThat(halls().area("jingkai").orElseThrow().name()).isEqualTo("常州经开区");
        assertThat(before.area("jingkai").orElseThrow().name()).isEqualTo("经开区");
        assertThat(events).containsExactly(ServiceEvent.REGISTERED, ServiceEvent.UNREGISTERING);
        newer.uninstall();
        assertThat(halls()).isSameAs(before);
    }

    @Test
    void anOlderTreeDoesNotReplaceANewerOne() throws BundleException {
        new DataBundles(context);
        install("changzhou", "1.1.0", folder(SampleData.CHANGZHOU));
        HallService before = halls();
        install("changzhou", "1.0.0", folder(SampleData.CHANGZHOU));
        assertThat(halls()).isSameAs(before);
    }

    @Test
    void aFurtherYearJoinsTheCalendar() throws BundleException {
        new DataBundles(context);
        install("calendar", "1.0.0", folder(SampleData.CALENDAR));
        String year = "{\"year\": 2027, \"days\": [{\"date\": \"2027-01-01\", \"isOffDay\": true}]}";
        install("calendar-2027", "1.0.0", new TreeMap<>(Map.of("CALENDAR-INF/2027.json", year)));
        assertThat(calendar().publishedUntil()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(calendar().isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(calendar().isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
    }

    @Test
    void brokenDataChangesNothing() throws BundleException {
        new DataBundles(context);
        install("changzhou", "1.0.0", folder(SampleData.CHANGZHOU));
        HallService before = halls();
        install("broken", "2.0.0", new TreeMap<>(Map.of("DIVISION-INF/divisions.csv", "code\n")));
        install("worse", "2.0.0", new TreeMap<>(Map.of("CALENDAR-INF/2026.json", "{}")));
        assertThat(halls()).isSameAs(before);
        assertThat(service(WorkCalendar.class)).isEmpty();
    }

    private HallService halls() {
        return service(HallService.class).orElseThrow();
    }

    private WorkCalendar calendar() {
        return service(WorkCalendar.class).orElseThrow();
    }

    private <S> Optional<S> service(Class<S> type) {
        ServiceReference<S> reference = context.getServiceReference(type);
        return Optional.ofNullable(reference).map(context::getService);
    }

    private Bundle install(String name, String version, Map<String, String> entries) throws BundleException {
        Bundle bundle = context.installBundle(name + version, new ByteArrayInputStream(jar(name, version, entries)));
        bundle.start();
        return bundle;
    }

    private static byte[] jar(String name, String version, Map<String, String> entries) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        attributes.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        attributes.putValue(Constants.BUNDLE_VERSION, version);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> folder(Path root) {
        Map<String, String> entries = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}

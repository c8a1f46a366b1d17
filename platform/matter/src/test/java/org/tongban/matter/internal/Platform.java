// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.publication.internal.PublicationLog;

/** A framework with the registry in it. */
final class Platform {
    /** Long enough for a busy machine, short enough for a test that waits for a hook that hangs. */
    private static final int BUDGET = 500;

    private final Framework framework;
    private final PublicationLog log;
    private final LiveMatterRegistry registry;

    Platform(Path cache) throws BundleException {
        this(cache, 1_000);
    }

    Platform(Path cache, int retained) throws BundleException {
        this(cache, retained, new PublicationLog(new MemoryStore(), true, Clock.system(PublicationLog.ZONE)));
    }

    Platform(Path cache, PublicationLog log) throws BundleException {
        this(cache, 1_000, log);
    }

    private Platform(Path cache, int retained, PublicationLog log) throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache.toString(), "felix.log.level", "0"));
        framework.start();
        this.log = log;
        registry = new LiveMatterRegistry(context(), new HookPool(2, BUDGET), retained, log);
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    PublicationLog log() {
        return log;
    }

    LiveMatterRegistry registry() {
        return registry;
    }

    Bundle install(String name, String version, Descriptor... descriptors) throws BundleException {
        Map<String, byte[]> files = new HashMap<>();
        for (Descriptor descriptor : descriptors) {
            descriptor.file().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        }
        return install(name, version, files);
    }

    Bundle install(String name, String version, Map<String, byte[]> files) throws BundleException {
        return install(name, version, files, Map.of());
    }

    /** A bundle that promises a hook, as the build writes it for a component. */
    Bundle promisesHook(String name, Descriptor descriptor) throws BundleException {
        Map<String, byte[]> files = new HashMap<>();
        descriptor.file().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        String capability = "osgi.service;objectClass:List<String>=\"" + AcceptanceCheck.class.getName() + "\"";
        return install(name, "1.0.0", files, Map.of(Constants.PROVIDE_CAPABILITY, capability));
    }

    private Bundle install(String name, String version, Map<String, byte[]> files, Map<String, String> headers)
            throws BundleException {
        Bundle bundle = context()
                .installBundle(name + "/" + version, new ByteArrayInputStream(jar(name, version, files, headers)));
        bundle.start();
        return bundle;
    }

    void offer(Bundle bundle, String matter, AcceptanceCheck check) {
        Map<String, Object> properties = Map.of("tongban.for.matter", matter);
        ServiceRegistration<AcceptanceCheck> registration = bundle.getBundleContext()
                .registerService(AcceptanceCheck.class, check, FrameworkUtil.asDictionary(properties));
        ServiceReference<AcceptanceCheck> reference = registration.getReference();
        registry.addHook(reference);
    }

    /** The codes of the matters on offer. */
    List<String> codes() {
        return registry.snapshot().matters().stream()
                .map(matter -> matter.code())
                .toList();
    }

    private static byte[] jar(String name, String version, Map<String, byte[]> files, Map<String, String> headers) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        attributes.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        attributes.putValue(Constants.BUNDLE_VERSION, version);
        headers.forEach(attributes::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                jar.putNextEntry(new ZipEntry(file.getKey()));
                jar.write(file.getValue());
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    void close() throws BundleException, InterruptedException {
        registry.close();
        framework.stop();
        framework.waitForStop(10_000);
    }
}

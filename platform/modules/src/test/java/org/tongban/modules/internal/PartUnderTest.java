// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.osgi.framework.Bundle;
import org.tongban.module.Gate;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;

/** A part of the platform that came as a feature, and a gate that notes which version served when it closed and opened. */
final class PartUnderTest {
    static final String CASES = "org.tongban.cases";

    private final PlatformUnderTest platform;
    private final List<String> atTheGate = new ArrayList<>();

    PartUnderTest(PlatformUnderTest platform) {
        this.platform = platform;
    }

    /** The service over the feature. */
    ModuleService service() {
        return service(new NotingGate());
    }

    ModuleService service(Gate gate) {
        platform.context().registerService(Gate.class, gate, null);
        return platform.service();
    }

    /** What the gate noted. */
    List<String> atTheGate() {
        return atTheGate;
    }

    static ModuleRecord record(ModuleService modules) {
        return modules.list().stream()
                .filter(module -> module.name().equals("core-cases"))
                .findFirst()
                .orElseThrow();
    }

    /** Versions that have content, whether they run or not. */
    List<String> versions() {
        return platform.versions(CASES, bundle -> !Hollow.is(bundle));
    }

    /** Versions that have content and run. */
    List<String> serving() {
        return platform.versions(CASES, bundle -> bundle.getState() == Bundle.ACTIVE && !Hollow.is(bundle));
    }

    /** Karaf installs and starts the feature. */
    void bringFeature(String version) throws Exception {
        // The service reads an adopted bundle again at its location.
        byte[] content = content(version);
        Path file = platform.file("feature-" + version + ".jar", content);
        platform.context()
                .installBundle(file.toUri().toString(), new ByteArrayInputStream(content))
                .start();
    }

    Bundle feature() {
        return Arrays.stream(platform.context().getBundles())
                .filter(bundle -> bundle.getLocation().startsWith("file:"))
                .findFirst()
                .orElseThrow();
    }

    Path archive(String version) throws IOException {
        return platform.file("cases-" + version + ".jar", content(version));
    }

    static byte[] content(String version) throws IOException {
        return Jars.bundle(CASES, version, "PART-INF/a.txt");
    }

    /** Notes which version served when it was closed and opened. */
    private final class NotingGate implements Gate {
        @Override
        public boolean close(Duration patience) {
            atTheGate.add("closed with " + String.join(",", serving()));
            return true;
        }

        @Override
        public Passage open() {
            atTheGate.add("opened with " + String.join(",", serving()));
            return new Passage(Duration.ofMillis(1), 0, 0);
        }
    }
}

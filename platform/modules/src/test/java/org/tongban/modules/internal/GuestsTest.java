// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.testkit.TestDatabase;

/** Bundles that are no modules and come past the module service. */
class GuestsTest {
    private static final String GATEWAY = "org.tongban.gateway";
    private static final String LIBRARY = "cn.example.library";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final TestDatabase database = TestDatabase.open(TestDatabase.Kind.DERBY, "modules-0.1");
    private final JpaLedger ledger = new JpaLedger(database.jpa());
    private final Map<String, String> refused = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    private Framework framework;

    @SuppressWarnings("NullAway.Init")
    private Guests guests;

    @BeforeEach
    void boot() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, folder.resolve("cache").toString()));
        framework.start();
        BundleContext context = framework.getBundleContext();
        Guard guard =
                new Guard(context, ledger, new RunningCode(folder.resolve("data"), ledger), Duration.ofSeconds(2));
        Places places = new Places(context, guard.framework(), new Occupants(context));
        guests =
                new Guests(context, folder, places, (name, why) -> refused.put(name, String.valueOf(why.getMessage())));
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
        database.close();
    }

    @Test
    void aLibraryOfTheDistrictIsWelcome() throws Exception {
        delivered("org.example.logger", Map.of("DynamicImport-Package", "*", "Import-Package", "org.osgi.framework"));
        Bundle library = stranger(
                LIBRARY, Map.of("Export-Package", "cn.example.table;version=\"1.2\",javax.mail;version=\"1.6\""));
        library.start();

        guests.turn();

        assertThat(refused).isEmpty();
        assertThat(Hollow.is(library)).isFalse();
        assertThat(library.getState()).isEqualTo(Bundle.ACTIVE);
    }

    @Test
    void whoBearsTheNameOfAStandingPartIsEmptiedAndThePartIsNotTouched() throws Exception {
        Bundle part = delivered(GATEWAY, Map.of());
        long before = part.getLastModified();
        Bundle second = stranger(GATEWAY, Map.of());
        second.start();

        guests.turn();

        assertThat(Hollow.is(second)).isTrue();
        assertThat(refused.get(GATEWAY)).contains("平台底座", "uninstall", "（part）");
        assertThat(part.getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(part.getLastModified()).isEqualTo(before);
    }

    @Test
    void whoOffersAPackageOfOursIsEmptied() throws Exception {
        assertThat(refusal(Map.of("Export-Package", "cn.example.a,org.tongban.identity;version=\"1.0\"")))
                .contains("Export-Package", "org.tongban.identity", "（export）");
    }

    @Test
    void whoOffersAJavaEnterprisePackageThatThePlatformHasIsEmptied() throws Exception {
        delivered("org.example.servlet", Map.of("Export-Package", "javax.servlet;version=\"4.0\""));

        assertThat(refusal(Map.of("Export-Package", "javax.servlet;version=\"9.0\"")))
                .contains("javax.servlet", "（export）");
    }

    @Test
    void whoBringsANewerLibraryThatThePlatformWouldUseIsEmptied() throws Exception {
        delivered(
                "org.example.user",
                Map.of("Import-Package", "org.example.log;version=\"[1.7,3)\";resolution:=optional"));

        assertThat(refusal(Map.of("Export-Package", "org.example.log;version=\"1.7.99\"")))
                .contains("org.example.log", "org.example.user", "（wiring）");
    }

    @Test
    void whoAttachesItselfToAPartIsEmptied() throws Exception {
        delivered(GATEWAY, Map.of());
        Bundle fragment = stranger(LIBRARY, Map.of("Fragment-Host", GATEWAY + ";bundle-version=\"[1,2)\""));

        guests.turn();
        guests.turn();

        assertThat(Hollow.is(fragment)).isTrue();
        assertThat(refused.get(LIBRARY)).contains(GATEWAY, "（fragment）");
    }

    @Test
    void whatLiesThereWithoutRunningIsLookedAtAsSoonAsItIsNotOnItsWay() throws Exception {
        Bundle lying = stranger(LIBRARY, Map.of("Export-Package", "org.tongban.identity"));

        guests.turn();
        assertThat(Hollow.is(lying)).as("it may be on its way").isFalse();
        guests.turn();

        assertThat(Hollow.is(lying)).isTrue();
    }

    @Test
    void whatCameInANewVersionIsLookedAtAgain() throws Exception {
        Bundle library = stranger(LIBRARY, Map.of("Export-Package", "cn.example.table"));
        library.start();
        guests.turn();
        library.update(new ByteArrayInputStream(
                Jars.library(LIBRARY, "1.0.0", Map.of("Export-Package", "org.tongban.identity"))));

        guests.turn();

        assertThat(Hollow.is(library)).isTrue();
    }

    private String refusal(Map<String, String> headers) throws Exception {
        Bundle guest = stranger(LIBRARY, headers);
        guest.start();
        guests.turn();
        assertThat(Hollow.is(guest)).isTrue();
        return refused.getOrDefault(LIBRARY, "");
    }

    private Bundle stranger(String symbolicName, Map<String, String> headers) throws Exception {
        byte[] content = Jars.library(symbolicName, "9.9.0", headers);
        Path file = Files.write(folder.resolve("stranger.jar"), content);
        return framework.getBundleContext().installBundle(file.toUri().toString(), new ByteArrayInputStream(content));
    }

    private Bundle delivered(String symbolicName, Map<String, String> headers) throws Exception {
        byte[] content = Jars.library(symbolicName, "1.0.0", headers);
        Path place = folder.resolve("system/org/example/" + symbolicName + "/1.0.0");
        Files.createDirectories(place);
        Files.write(place.resolve(symbolicName + "-1.0.0.jar"), content);
        Bundle bundle = framework
                .getBundleContext()
                .installBundle("mvn:org.example/" + symbolicName + "/1.0.0", new ByteArrayInputStream(content));
        bundle.start();
        return bundle;
    }
}

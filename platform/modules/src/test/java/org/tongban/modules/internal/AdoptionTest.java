// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.tongban.admission.Fingerprint;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleRecord;
import org.tongban.modules.internal.store.JpaJobs;
import org.tongban.modules.internal.store.JpaLedger;
import org.tongban.modules.internal.store.LedgerEntry;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;
import org.tongban.testkit.TestDatabase;

/** Bundles that somebody brings past the module service, as {@code feature:install} does. */
class AdoptionTest {
    private static final String TAXES = "org.tongban.matter.taxes";
    private static final String CASES = "org.tongban.cases";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final TestDatabase database = TestDatabase.open(TestDatabase.Kind.DERBY, "modules-0.1");
    private final JpaLedger ledger = new JpaLedger(database.jpa());

    @SuppressWarnings("NullAway.Init")
    private Framework framework;

    @BeforeEach
    void boot() throws Exception {
        Map<String, String> configuration = new HashMap<>();
        configuration.put(Constants.FRAMEWORK_STORAGE, folder.resolve("cache").toString());
        configuration.put("karaf.home", folder.toString());
        configuration.put("karaf.etc", folder.resolve("etc").toString());
        framework = new FrameworkFactory().newFramework(configuration);
        framework.start();
    }

    @AfterEach
    void stop() throws Exception {
        framework.stop();
        framework.waitForStop(10_000);
        database.close();
    }

    @Test
    void aSignedArchiveHasNoEntriesForFoldersAndIsAModuleNevertheless() throws Exception {
        LedgerModuleService modules = service();

        vouchedFor(Jars.bundle(TAXES, "1.0.0", "MATTER-INF/a.yaml")).start();
        modules.close();

        assertThat(ledger.entries()).extracting(entry -> entry.name()).containsExactly("matter-taxes");
        assertThat(Hollow.is(bundle(TAXES))).isFalse();
    }

    @Test
    void whatReachesIntoOthersIsEmptiedAndTheReasonIsKept() throws Exception {
        LedgerModuleService modules = service();
        byte[] poison = Jars.with(TAXES, Map.of("Export-Package", "javax.servlet;version=\"4.9\""));

        stranger(poison).start();
        modules.close();

        assertThat(Hollow.is(bundle(TAXES))).isTrue();
        assertThat(bundle(TAXES).getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(bundle(TAXES).adapt(BundleWiring.class).getCapabilities(BundleRevision.PACKAGE_NAMESPACE))
                .isEmpty();
        assertThat(ledger.entries()).isEmpty();
        assertThat(ledger.acts(Optional.empty(), 10)).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(ModuleAct.Kind.ADOPT);
            assertThat(act.refusal())
                    .hasValueSatisfying(why -> assertThat(why).contains("没有签名", "Export-Package", "javax.servlet"));
        });
    }

    @Test
    void aSecondVersionOfAModuleThatReachesIntoOthersIsEmptiedAlthoughItWouldNotComeIntoForce() throws Exception {
        vouchedFor(Jars.bundle(TAXES, "1.0.0", "MATTER-INF/a.yaml")).start();
        LedgerModuleService modules = service();
        Bundle poison = stranger(Jars.versioned(TAXES, "1.1.0", Map.of("Export-Package", "javax.servlet")));

        poison.start();
        modules.close();

        assertThat(Hollow.is(poison)).isTrue();
        assertThat(ledger.entries()).extracting(LedgerEntry::version).containsExactly("1.0.0");
    }

    @Test
    void aSecondVersionOfAModuleThatTheDistributionBringsStaysWithoutComingIntoForce() throws Exception {
        vouchedFor(Jars.bundle(TAXES, "1.0.0", "MATTER-INF/a.yaml")).start();
        LedgerModuleService modules = service();
        Bundle other = vouchedFor(Jars.bundle(TAXES, "0.9.0", "MATTER-INF/a.yaml"));

        other.start();
        modules.close();

        assertThat(Hollow.is(other)).isFalse();
        assertThat(ledger.entries()).extracting(LedgerEntry::version).containsExactly("1.0.0");
    }

    @Test
    void aSecondVersionOfAPartThatNobodyVouchesForDoesNotServe() throws Exception {
        vouchedFor(Jars.bundle(CASES, "1.0.0", "PART-INF/a.txt")).start();
        LedgerModuleService modules = service();

        Bundle second = stranger(Jars.bundle(CASES, "1.1.0", "PART-INF/a.txt"));
        second.start();
        modules.close();

        assertThat(Hollow.is(second)).isTrue();
        assertThat(modules.list()).extracting(ModuleRecord::version).containsExactly("1.0.0");
    }

    @Test
    void aPartThatNobodyKnowsAndNobodyVouchesForDoesNotServe() throws Exception {
        LedgerModuleService modules = service();

        Bundle unknown = stranger(Jars.bundle("org.tongban.backdoor", "1.0.0", "PART-INF/a.txt"));
        unknown.start();
        modules.close();

        assertThat(Hollow.is(unknown)).isTrue();
    }

    @Test
    void thePartThatEverybodyUsesIsLeftAsItIsEvenIfNobodyVouchesForIt() throws Exception {
        Bundle only = stranger(Jars.bundle(CASES, "1.0.0", "PART-INF/a.txt"));
        only.start();

        service().close();

        assertThat(Hollow.is(only)).isFalse();
        assertThat(only.getState()).isEqualTo(Bundle.ACTIVE);
    }

    private LedgerModuleService service() {
        BundleContext context = framework.getBundleContext();
        LedgerModuleService modules = new LedgerModuleService(
                context,
                folder,
                List.of(),
                new LedgerModuleService.Stores(ledger, new JpaJobs(database.jpa())),
                new Needs(new NoPortals()),
                new Guard(context, ledger, new RunningCode(folder.resolve("data"), ledger), Duration.ofSeconds(2)),
                Optional.empty());
        modules.turn(context);
        return modules;
    }

    private Bundle vouchedFor(byte[] content) throws Exception {
        return install(Jars.vouched(folder, Fingerprint.of(content) + ".jar", content), content);
    }

    private Bundle stranger(byte[] content) throws Exception {
        return install(Files.write(folder.resolve("stranger.jar"), content), content);
    }

    private Bundle install(Path file, byte[] content) throws Exception {
        return framework.getBundleContext().installBundle(file.toUri().toString(), new ByteArrayInputStream(content));
    }

    private Bundle bundle(String symbolicName) throws IOException {
        return Arrays.stream(framework.getBundleContext().getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }

    /** A platform without portals. */
    private static final class NoPortals implements PortalRegistry {
        @Override
        public List<Portal> portals() {
            return List.of();
        }

        @Override
        public Optional<Portal> byHost(String host) {
            return Optional.empty();
        }

        @Override
        public Optional<Portal> byArea(String area) {
            return Optional.empty();
        }

        @Override
        public long revision() {
            return 1;
        }
    }
}

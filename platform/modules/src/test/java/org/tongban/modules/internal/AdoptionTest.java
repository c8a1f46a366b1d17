// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.tongban.admission.Fingerprint;
import org.tongban.module.ModuleAct;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;
import org.tongban.modules.internal.store.LedgerEntry;

/** Bundles that somebody brings past the module service, as {@code feature:install} does. */
class AdoptionTest {
    private static final String TAXES = "org.tongban.matter.taxes";
    private static final String CASES = "org.tongban.cases";

    private final PlatformUnderTest platform;

    AdoptionTest(@TempDir Path folder) throws Exception {
        platform = new PlatformUnderTest(folder);
    }

    @AfterEach
    void stop() throws Exception {
        platform.close();
    }

    @Test
    void aSignedArchiveHasNoEntriesForFoldersAndIsAModuleNevertheless() throws Exception {
        platform.service();

        vouchedFor(Jars.matter(TAXES, "1.0.0")).start();
        platform.endService();

        assertThat(platform.ledger().entries())
                .extracting(entry -> entry.name())
                .containsExactly("matter-taxes");
        assertThat(Hollow.is(bundle(TAXES))).isFalse();
    }

    @Test
    void whatReachesIntoOthersIsEmptiedAndTheReasonIsKept() throws Exception {
        platform.service();
        byte[] poison = Jars.with(TAXES, Map.of("Export-Package", "javax.servlet;version=\"4.9\""));

        stranger(poison).start();
        platform.endService();

        assertThat(Hollow.is(bundle(TAXES))).isTrue();
        assertThat(bundle(TAXES).getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(bundle(TAXES).adapt(BundleWiring.class).getCapabilities(BundleRevision.PACKAGE_NAMESPACE))
                .isEmpty();
        assertThat(platform.ledger().entries()).isEmpty();
        assertThat(platform.ledger().acts(Optional.empty(), 10)).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(ModuleAct.Kind.ADOPT);
            assertThat(act.refusal())
                    .hasValueSatisfying(why -> assertThat(why).contains("没有签名", "Export-Package", "javax.servlet"));
        });
    }

    @Test
    void aSecondVersionOfAModuleThatReachesIntoOthersIsEmptiedAlthoughItWouldNotComeIntoForce() throws Exception {
        vouchedFor(Jars.matter(TAXES, "1.0.0")).start();
        platform.service();
        Bundle poison = stranger(Jars.versioned(TAXES, "1.1.0", Map.of("Export-Package", "javax.servlet")));

        poison.start();
        platform.endService();

        assertThat(Hollow.is(poison)).isTrue();
        assertThat(platform.ledger().entries()).extracting(LedgerEntry::version).containsExactly("1.0.0");
    }

    @Test
    void aSecondVersionOfAModuleThatTheDistributionBringsStaysWithoutComingIntoForce() throws Exception {
        vouchedFor(Jars.matter(TAXES, "1.0.0")).start();
        platform.service();
        Bundle other = vouchedFor(Jars.matter(TAXES, "0.9.0"));

        other.start();
        platform.endService();

        assertThat(Hollow.is(other)).isFalse();
        assertThat(platform.ledger().entries()).extracting(LedgerEntry::version).containsExactly("1.0.0");
    }

    @Test
    void aSecondVersionOfAPartThatNobodyVouchesForDoesNotServe() throws Exception {
        vouchedFor(Jars.bundle(CASES, "1.0.0", "PART-INF/a.txt")).start();
        ModuleService modules = platform.service();

        Bundle second = stranger(Jars.bundle(CASES, "1.1.0", "PART-INF/a.txt"));
        second.start();
        platform.endService();

        assertThat(Hollow.is(second)).isTrue();
        assertThat(modules.list()).extracting(ModuleRecord::version).containsExactly("1.0.0");
    }

    @Test
    void aPartThatNobodyKnowsAndNobodyVouchesForDoesNotServe() throws Exception {
        platform.service();

        Bundle unknown = stranger(Jars.bundle("org.tongban.backdoor", "1.0.0", "PART-INF/a.txt"));
        unknown.start();
        platform.endService();

        assertThat(Hollow.is(unknown)).isTrue();
    }

    @Test
    void thePartThatEverybodyUsesIsLeftAsItIsEvenIfNobodyVouchesForIt() throws Exception {
        Bundle only = stranger(Jars.bundle(CASES, "1.0.0", "PART-INF/a.txt"));
        only.start();

        platform.service();
        platform.endService();

        assertThat(Hollow.is(only)).isFalse();
        assertThat(only.getState()).isEqualTo(Bundle.ACTIVE);
    }

    private Bundle vouchedFor(byte[] content) throws Exception {
        return install(platform.file(Fingerprint.of(content) + ".jar", content), content);
    }

    private Bundle stranger(byte[] content) throws Exception {
        return install(Files.write(platform.folder().resolve("stranger.jar"), content), content);
    }

    private Bundle install(Path file, byte[] content) throws Exception {
        return platform.context().installBundle(file.toUri().toString(), new ByteArrayInputStream(content));
    }

    private Bundle bundle(String symbolicName) throws IOException {
        return Arrays.stream(platform.context().getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }
}

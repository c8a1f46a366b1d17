// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.modules.internal.PlatformUnderTest.CIVIL_AFFAIRS;
import static org.tongban.modules.internal.PlatformUnderTest.OPERATOR;
import static org.tongban.modules.internal.PlatformUnderTest.reason;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.admission.ContractCertificate;
import org.tongban.admission.RunningApi;
import org.tongban.admission.signing.KeyFiles;
import org.tongban.admission.signing.Seal;
import org.tongban.admission.signing.SigningKey;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleService;
import org.tongban.module.Objection;

/** What may come, and what a check says about it. */
class AdmissionTest {
    private final PlatformUnderTest platform;

    AdmissionTest(@TempDir Path folder) throws Exception {
        platform = new PlatformUnderTest(folder);
        platform.ready("civil-affairs", "1.0.0");
    }

    @AfterEach
    void stop() throws Exception {
        platform.close();
    }

    @Test
    void aCheckNamesEveryRuleThatIsBrokenAndChangesNothing() throws Exception {
        ModuleService modules = platform.service();
        Path poison = platform.file(
                "poison.jar",
                Jars.with(
                        CIVIL_AFFAIRS,
                        Map.of(
                                "Export-Package", "javax.servlet",
                                "Bundle-Activator", "x.Y",
                                "Import-Package", "org.osgi.framework;version=\"[99,100)\"")));

        assertThat(modules.check(poison))
                .extracting(Objection::line)
                .anySatisfy(line -> assertThat(line).contains("Export-Package", "javax.servlet"))
                .anySatisfy(line -> assertThat(line).contains("Bundle-Activator"))
                .anySatisfy(line -> assertThat(line).contains("org.osgi.framework [99"));
        assertThat(modules.install(OPERATOR, poison)).isInstanceOf(ModuleOutcome.Refused.class);
        assertThat(platform.states()).doesNotContainKey(CIVIL_AFFAIRS);
        assertThat(modules.check(platform.folder().resolve("civil-affairs-1.0.0.jar")))
                .isEmpty();
    }

    @Test
    void whatNobodyVouchesForIsRefusedAtEveryDoor() throws Exception {
        byte[] unsigned = Jars.matter("org.tongban.matter.stranger", "1.0.0");
        Path file = Files.write(platform.folder().resolve("stranger-1.0.0.jar"), unsigned);
        ModuleService modules = platform.service(List.of("matter-stranger"), Portals.needing("stranger"));

        assertThat(modules.list())
                .filteredOn(module -> module.name().equals("matter-stranger"))
                .singleElement()
                .satisfies(module -> assertThat(module.problem())
                        .hasValueSatisfying(problem -> assertThat(problem).contains("没有签名")));
        assertThat(reason(modules.install(OPERATOR, "matter-stranger"))).contains("没有签名", "module pack");
        assertThat(reason(modules.install(OPERATOR, file))).contains("没有签名");
        assertThat(modules.check(file)).extracting(Objection::rule).containsExactly("signature");
        assertThat(platform.states()).doesNotContainKey("org.tongban.matter.stranger");
        assertThat(modules.history(Optional.of("matter-stranger"), 5)).hasSize(2);
    }

    @Test
    void whatATrustedDepartmentSignedIsInstalledAsSoonAsItsCertificateLiesThere() throws Exception {
        SigningKey key = KeyFiles.throwAway(platform.folder().resolve("throwaway"));
        Path plain = Files.write(platform.folder().resolve("plain.tmp"), Jars.matter(CIVIL_AFFAIRS, "2.0.0"));
        Path signed = platform.folder().resolve("signed.tmp");
        Seal.Tested tested = new Seal.Tested(
                "0.1.0",
                RunningApi.version(),
                List.of(new ContractCertificate.Suite(ContractCertificate.REQUIRED, 3)),
                0);
        Seal.seal(plain, ReadyArchives.read(plain).label(), tested, key, signed);
        ModuleService modules = platform.service();

        assertThat(reason(modules.install(OPERATOR, signed))).contains("不在本县信任的证书里");
        Files.writeString(
                Files.createDirectories(platform.folder().resolve("etc/trusted"))
                        .resolve("civil-affairs.pem"),
                key.pem());
        assertThat(modules.install(OPERATOR, signed)).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(platform.running(CIVIL_AFFAIRS)).containsExactly("2.0.0");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.admission.signing.KeyFiles;
import org.tongban.admission.signing.Seal;
import org.tongban.admission.signing.SigningKey;
import org.tongban.admission.signing.TestKeys;
import org.tongban.module.ModuleRecord.Kind;
import org.tongban.module.Objection;

/** Who may bring an archive, and what somebody without a key can do to one. */
class ProvenanceTest {
    private static final String API = "0.1.0";
    private static final char[] PASSWORD = "correct horse".toCharArray();
    private static final Duration FOUR_YEARS = Duration.ofDays(4 * 366);
    private static final Seal.Tested TESTED =
            new Seal.Tested("0.1.0", API, List.of(new ContractCertificate.Suite(ContractCertificate.REQUIRED, 3)), 12);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path keys;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @SuppressWarnings("NullAway.Init")
    private static SigningKey department;

    @SuppressWarnings("NullAway.Init")
    private static SigningKey stranger;

    private Path trusted = Path.of("");

    @BeforeAll
    static void makeKeys() throws Exception {
        department = KeyFiles.create(keys, "civil-affairs", PASSWORD);
        stranger = KeyFiles.create(keys, "stranger", PASSWORD);
    }

    @BeforeEach
    void trustTheDepartment() throws IOException {
        trusted = Files.createDirectories(home.resolve("trusted"));
        Files.writeString(trusted.resolve("civil-affairs.pem"), department.pem());
    }

    @Test
    void whatATrustedDepartmentSignedMayCome() {
        assertThat(objections(signed())).isEmpty();
    }

    @Test
    void whatNobodySignedIsRefused() {
        assertThat(objections(Made.bundle())).contains("没有签名", "module pack");
    }

    @Test
    void whatTheDistributionBroughtNeedsNoSignature() throws IOException {
        byte[] brought = Made.bundle();
        Files.writeString(home.resolve("SHA256SUMS"), Fingerprint.of(brought) + "  modules/civil-affairs-1.2.0.jar\n");

        assertThat(objections(brought)).isEmpty();
        assertThat(objections(Made.bundle("MATTER-INF/b.yaml"))).contains("没有签名");
    }

    @Test
    void anEntryThatWasAddedAfterwardsIsNamed() {
        byte[] added = Made.edited(signed(), files -> with(files, "MATTER-INF/added.yaml", "matter: x"));

        assertThat(objections(added)).contains("MATTER-INF/added.yaml", "不在签名之内");
    }

    @Test
    void anEntryThatWasChangedAfterwardsIsNamed() {
        byte[] changed = Made.edited(signed(), files -> with(files, "MATTER-INF/a.yaml", "matter: b"));

        assertThat(objections(changed)).contains("被改过", "MATTER-INF/a.yaml");
    }

    @Test
    void anEntryThatWasTakenOutIsNamed() {
        byte[] less = Made.edited(signed("MATTER-INF/b.yaml"), files -> {
            files.remove("MATTER-INF/b.yaml");
            return files;
        });

        assertThat(objections(less)).contains("MATTER-INF/b.yaml", "被删掉");
    }

    @Test
    void aHeaderThatWasChangedAfterwardsIsNoticed() {
        byte[] changed = Made.edited(
                signed(),
                files -> with(
                        files,
                        JarFile.MANIFEST_NAME,
                        new String(files.get(JarFile.MANIFEST_NAME), java.nio.charset.StandardCharsets.UTF_8)
                                .replace("Bundle-Version: 1.2.0", "Bundle-Version: 9.9.9")));

        assertThat(objections(changed)).contains("signature");
    }

    @Test
    void anEmptyFolderThatWasAddedIsRefused() {
        byte[] folder = Made.edited(signed(), files -> with(files, "DIVISION-INF/", ""));

        assertThat(objections(folder)).contains("DIVISION-INF/", "是空的");
    }

    @Test
    void severalSignersAreRefusedWhetherTheyAgreeOrNot() {
        byte[] both = signedAgain(signed(), stranger, "OTHER");
        byte[] half = signedAgain(
                Made.edited(signed(), files -> with(files, "MATTER-INF/added.yaml", "matter: x")), stranger, "OTHER");

        assertThat(objections(both)).contains("不是由同一个签名人签的");
        assertThat(objections(half)).contains("不是由同一个签名人签的");
    }

    @Test
    void signatureFilesOfAnotherArchiveDoNotHelp() {
        byte[] other = signed("MATTER-INF/b.yaml");
        byte[] mixed = Made.edited(signed(), files -> {
            Made.edited(other, foreign -> {
                foreign.forEach((name, content) -> {
                    if (SignatureFiles.isPart(name)) {
                        files.put(name, content);
                    }
                });
                return foreign;
            });
            return files;
        });

        assertThat(objections(mixed)).contains("signature");
    }

    @Test
    void anUnknownSignerIsNamedWithItsFingerprint() throws IOException {
        Files.delete(trusted.resolve("civil-affairs.pem"));
        assertThat(objections(signed())).contains("CN=civil-affairs", Fingerprint.of(department.certificate()), "核对指纹");

        Files.writeString(trusted.resolve("garbled.pem"), "-----BEGIN CERTIFICATE-----");
        assertThat(objections(signed())).contains("garbled.pem 不是能读的证书");
    }

    @Test
    void aCertificateThatIsOverIsRefused() {
        Clock later = Clock.offset(Clock.systemUTC(), FOUR_YEARS);

        assertThat(objections(signed(), API, later)).contains("有效期是", "今天是");
    }

    @Test
    void aCertificateSignsOnlyTheModulesThatItIsBoundTo() throws IOException {
        Path bound = trusted.resolve("civil-affairs.properties");

        Files.writeString(bound, "modules = matter-civil-affairs, portal-x");
        assertThat(objections(signed())).isEmpty();
        Files.writeString(bound, "modules = matter-civil-*");
        assertThat(objections(signed())).isEmpty();
        Files.writeString(bound, "modules = matter-human-resources");
        assertThat(objections(signed())).contains("只能签 matter-human-resources", "matter-civil-affairs");
        Files.writeString(bound, "module = matter-civil-affairs");
        assertThat(objections(signed())).contains("没有 modules 一行");
    }

    @Test
    void partsOfThePlatformHaveToBeNamed() throws IOException {
        Path bound = trusted.resolve("civil-affairs.properties");
        Clock now = Clock.systemUTC();
        Label part = new Label("core-identity", Kind.CORE, "org.tongban.identity", "1.2.0");

        assertThat(objections(signed(), part, API, now)).contains("不能签平台自己的部分 core-identity");
        Files.writeString(bound, "modules = *");
        assertThat(objections(signed(), part, API, now)).contains("不能签平台自己的部分");
        Files.writeString(bound, "modules = core-cases");
        assertThat(objections(signed(), part, API, now)).contains("不能签平台自己的部分");
        Files.writeString(bound, "modules = *, core-*");
        assertThat(objections(signed(), part, API, now)).doesNotContain("signer");
    }

    @Test
    void aSignatureWithoutAContractCertificateIsRefused() {
        assertThat(objections(signedAgain(Made.bundle(), department, "TONGBAN")))
                .contains("没有契约证书");
    }

    @Test
    void aCertificateForOtherContentIsRefused() {
        byte[] other =
                Made.edited(unsigned(signed()), files -> with(files, "MATTER-INF/a.yaml", "matter: never-tested"));

        assertThat(objections(signedAgain(other, department, "TONGBAN"))).contains("测试的不是这些内容");
    }

    @Test
    void aCertificateThatCannotBeReadIsRefused() {
        byte[] garbled =
                Made.bundle(Map.of("MATTER-INF/a.yaml", new byte[0], ContractCertificate.ENTRY, Made.text("{")));

        assertThat(objections(signedAgain(garbled, department, "TONGBAN"))).contains("读不懂");
    }

    @Test
    void aCertificateWithoutTheContractTestIsRefused() {
        Seal.Tested nothing = new Seal.Tested("0.1.0", API, List.of(), 40);

        assertThat(objections(signed(Made.bundle(), nothing))).contains("没有通过的契约测试");
    }

    @Test
    void contractsThatAreTooOldOrTooNewAreNamed() {
        assertThat(objections(signed(), "0.9.0", Clock.systemUTC())).isEmpty();
        assertThat(objections(signed(), "1.0.0", Clock.systemUTC())).contains("0.1.0", "1.0.0", "先升级平台");
        assertThat(objections(signed(), "0.0.9", Clock.systemUTC())).contains("0.0.9");
    }

    @Test
    void anArchiveWhoseDirectoryHidesAnEntryIsRefused() {
        byte[] visible = signed();
        byte[] hidden = Made.zip(Map.of("MATTER-INF/hidden.yaml", Made.text("matter: hidden")));
        int entry = TestKeys.indexOf(hidden, "PK\u0001\u0002");
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(hidden, 0, entry);
        both.write(visible, 0, visible.length);

        assertThat(objections(both.toByteArray(), label(visible), API, Clock.systemUTC()))
                .contains("目录和内容对不上");
    }

    private byte[] signed(String... names) {
        return signed(Made.bundle(names), TESTED);
    }

    private byte[] signed(byte[] archive, Seal.Tested tested) {
        try {
            Path plain = Files.write(home.resolve("plain.jar"), archive);
            Path signed = home.resolve("signed.jar");
            Seal.seal(plain, label(archive), tested, department, signed);
            return Files.readAllBytes(signed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private byte[] signedAgain(byte[] archive, SigningKey key, String name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile zip =
                new ZipFile(Files.write(home.resolve("again.jar"), archive).toFile())) {
            new JarSigner.Builder(TestKeys.entry(key)).signerName(name).build().sign(zip, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static byte[] unsigned(byte[] archive) {
        return Made.edited(archive, files -> {
            files.keySet().removeIf(SignatureFiles::isPart);
            files.put(JarFile.MANIFEST_NAME, Made.manifest(Map.of()));
            return files;
        });
    }

    private static Map<String, byte[]> with(Map<String, byte[]> files, String name, String text) {
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put(name, Made.text(text));
        return more;
    }

    private String objections(byte[] archive) {
        return objections(archive, API, Clock.systemUTC());
    }

    private String objections(byte[] archive, String api, Clock clock) {
        return objections(archive, label(archive), api, clock);
    }

    private String objections(byte[] archive, Label label, String api, Clock clock) {
        Vouched vouched = new Vouched(home.resolve("SHA256SUMS"));
        return new Provenance(vouched, new Trust(trusted), api, clock)
                .objections(archive, label).stream().map(Objection::line).collect(Collectors.joining("\n"));
    }

    private static Label label(byte[] archive) {
        try {
            return Label.of(Label.manifest(archive).getMainAttributes(), List.of("MATTER-INF/a.yaml"));
        } catch (InadmissibleException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

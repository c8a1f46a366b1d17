// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.module.Objection;

/** What the first look finds before anything is unpacked. */
class SanityTest {
    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void namesWhatIsInASoundArchive() throws Exception {
        assertThat(Sanity.names(Made.bundle("MATTER-INF/b.yaml")))
                .containsExactly("META-INF/MANIFEST.MF", "MATTER-INF/a.yaml", "MATTER-INF/b.yaml");
    }

    @Test
    void aTextIsNoArchive() {
        assertThat(refused(Made.text("not a jar"))).contains("不是 zip 格式");
    }

    @Test
    void anArchiveThatWasCutOffAnywhereIsRefused() {
        byte[] whole = Made.bundle("MATTER-INF/b.yaml");

        for (int length = 0; length < whole.length; length++) {
            assertThat(refused(Arrays.copyOf(whole, length))).isNotEmpty();
        }
        assertThat(refused(Arrays.copyOf(whole, whole.length - 1))).contains("不完整");
    }

    @Test
    void nothingMayFollowTheEnd() {
        byte[] whole = Made.bundle();

        assertThat(refused(Arrays.copyOf(whole, whole.length + 1))).contains("不完整");
    }

    @Test
    void aFileOverTheLimitIsRefusedAndNotRead(@TempDir Path folder) throws Exception {
        Path large = Files.write(folder.resolve("large.jar"), new byte[33 * MEBIBYTE]);

        assertThat(objection(() -> Sanity.read(large)).line()).contains("32 MB");
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThat(objection(() -> Sanity.read(folder.resolve("none.jar"))).line())
                .contains("none.jar", "核对路径");
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() {
        byte[] bomb = Made.bundle(Map.of("images/zeros.bin", new byte[130 * MEBIBYTE]));

        assertThat(bomb.length).isLessThan(MEBIBYTE);
        assertThat(refused(bomb)).contains("解压后太大");
    }

    @Test
    void whatShrinksTooWellIsNoModule() {
        assertThat(refused(Made.bundle(Map.of("images/zeros.bin", new byte[20 * MEBIBYTE]))))
                .contains("倍");
    }

    @Test
    void aDescriptorOrManifestOfManyMegabytesIsRefused() {
        byte[] large = new byte[2 * MEBIBYTE];

        assertThat(refused(Made.bundle(Map.of("MATTER-INF/large.yaml", large))))
                .contains("MATTER-INF/large.yaml", "1 MB");
        assertThat(refused(Made.zip(Map.of("META-INF/MANIFEST.MF", large)))).contains("MANIFEST.MF", "1 MB");
    }

    @Test
    void aNameThatLeadsOutsideIsRefused() {
        for (String name :
                new String[] {"MATTER-INF/../../etc/passwd", "/etc/passwd", "..", "C:/x", "a\\b", "a//b", "./a", "a/.."
                }) {
            assertThat(refused(Made.bundle(name))).contains("指向外面的路径");
        }
    }

    @Test
    void aNameThatNobodyCanReadIsRefused() {
        assertThat(refused(Made.bundle("a\u0007b"))).contains("控制字符", "a?b");
        assertThat(refused(Made.bundle("x".repeat(500)))).contains("太长", "…");
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        byte[] twice = Made.patched(Made.bundle("MATTER-INF/b.yaml"), "MATTER-INF/b.yaml", "MATTER-INF/a.yaml");

        assertThat(refused(twice)).contains("两个同名的文件", "MATTER-INF/a.yaml");
    }

    @Test
    void twoNamesThatDifferInCaseOnlyAreRefused() {
        assertThat(refused(Made.bundle("MATTER-INF/A.yaml"))).contains("只差大小写");
    }

    @Test
    void tooManyEntriesAreRefused() {
        String[] many = IntStream.range(0, 20_000).mapToObj(i -> "x/" + i).toArray(String[]::new);

        assertThat(refused(Made.bundle(many))).contains("条目太多");
    }

    @Test
    void aBundleOfTenThousandMattersIsRefused() {
        String[] many = IntStream.range(0, 10_000)
                .mapToObj(i -> "MATTER-INF/m" + i + ".yaml")
                .toArray(String[]::new);

        assertThat(refused(Made.bundle(many))).contains("超过 500 个", "拆成几个模块");
    }

    @Test
    void anArchiveInsideIsLookedThroughAsWell() throws Exception {
        byte[] inner = Made.zip(Map.of("a.txt", Made.text("a")));

        assertThat(Sanity.names(Made.bundle(Map.of("MATTER-INF/a.yaml", new byte[0], "lib/inner.jar", inner))))
                .contains("lib/inner.jar");
        assertThat(refused(Made.bundle(Map.of("lib/b.bin", Made.zip(Map.of("zeros", new byte[130 * MEBIBYTE]))))))
                .contains("解压后太大");
        assertThat(refused(Made.bundle(Map.of("lib/c.jar", Made.zip(Map.of("../x", new byte[0]))))))
                .contains("指向外面的路径");
        assertThat(refused(Made.bundle(Map.of("lib/d.jar", Made.zip(Map.of("e.jar", inner))))))
                .contains("里又套着压缩包");
    }

    @Test
    void tooManyArchivesInsideAreRefused() {
        byte[] inner = Made.zip(Map.of("a.txt", new byte[0]));
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.range(0, 51).forEach(i -> many.put("lib/" + i + ".jar", inner));

        assertThat(refused(Made.bundle(many))).contains("超过 50 个");
    }

    private static String refused(byte[] content) {
        return objection(() -> Sanity.names(content)).line();
    }

    private static Objection objection(ThrowingCallable act) {
        return catchThrowableOfType(InadmissibleException.class, act).objection();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class BackupFileTest {
    private static final Map<String, String> CONTENT = content();

    @Test
    void givesBackWhatWasPutIn() throws Exception {
        assertThat(read(written())).isEqualTo(CONTENT);
    }

    /** A changed time stamp of an entry harms nobody; a changed byte of its content must not come through. */
    @Test
    void neverGivesBackAnythingElseThanWhatWasPutIn() throws Exception {
        byte[] file = written();
        int found = 0;
        for (int place = 0; place < file.length; place++) {
            byte[] damaged = file.clone();
            damaged[place] ^= 0x55;
            try {
                assertThat(read(damaged)).as("byte " + place).isEqualTo(CONTENT);
            } catch (IOException refused) {
                found++;
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void findsThatTheEndIsMissing() throws Exception {
        byte[] file = written();

        assertThatThrownBy(() -> read(Arrays.copyOf(file, file.length / 2))).isInstanceOf(DamagedBackupException.class);
    }

    @Test
    void namesTheEntryThatIsLost() throws Exception {
        byte[] file = zip(Map.of("db/a", "x"), "00  db/b\n");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(DamagedBackupException.class)
                .hasMessageContaining("db/b");
    }

    @Test
    void saysThatATextIsNoBackup() {
        assertThatThrownBy(() -> read("hello".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DamagedBackupException.class)
                .hasMessageContaining("不是备份文件");
    }

    @Test
    void refusesAPathThatLeadsOutside() throws Exception {
        byte[] file = zip(Map.of("../etc/passwd", "x"), "");

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(DamagedBackupException.class)
                .hasMessageContaining("指向外面");
    }

    private static Map<String, String> content() {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("db/service.properties", "derby".repeat(50));
        content.put("db/seg0/c10.dat", "1234567890".repeat(30));
        content.put("blobs/ab/abcd", "sealed");
        return content;
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BackupWriter writer = new BackupWriter(out)) {
            for (Map.Entry<String, String> entry : CONTENT.entrySet()) {
                writer.add(
                        entry.getKey(),
                        new ByteArrayInputStream(entry.getValue().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, String> entries, String sums) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("SHA256SUMS"));
            zip.write(sums.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static Map<String, String> read(byte[] file) throws IOException {
        Map<String, ByteArrayOutputStream> taken = new LinkedHashMap<>();
        BackupReader.read(new ByteArrayInputStream(file), name -> {
            OutputStream out = taken.computeIfAbsent(name, key -> new ByteArrayOutputStream());
            return out;
        });
        Map<String, String> content = new LinkedHashMap<>();
        taken.forEach((name, bytes) -> content.put(name, bytes.toString(StandardCharsets.UTF_8)));
        return content;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.vault.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The file that holds the keys: readable for the platform's user alone, never in database or backup. */
final class KeyFile {
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final String DATA = "data.";

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    boolean exists() {
        return Files.exists(path);
    }

    Path path() {
        return path;
    }

    KeyRing read() throws IOException {
        if (!Files.getPosixFilePermissions(path).equals(FILE)) {
            Files.setPosixFilePermissions(path, FILE); // a copy from elsewhere often arrives readable for all
        }
        Properties lines = new Properties();
        lines.load(new StringReader(Files.readString(path)));
        try {
            Map<String, VaultKey> data = new TreeMap<>();
            for (String name : lines.stringPropertyNames()) {
                if (name.startsWith(DATA)) {
                    data.put(name.substring(DATA.length()), VaultKey.parse(lines.getProperty(name)));
                }
            }
            return new KeyRing(required(lines, "index"), required(lines, "signing"), data);
        } catch (IllegalArgumentException broken) {
            // The cause is left out on purpose: it may quote a key.
            throw new IOException("The key file " + path + " is damaged. Restore it from your copy of the keys.");
        }
    }

    private static VaultKey required(Properties lines, String name) {
        String value = lines.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return VaultKey.parse(value);
    }

    /** Writes a new file; when another process was faster, its file is left alone. */
    void create(KeyRing ring) throws IOException {
        Path draft = draft(ring);
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException faster) {
            // Its keys are as good as ours, and they may be in use already.
        } finally {
            Files.delete(draft);
        }
    }

    /** Replaces the file in one step. */
    void replace(KeyRing ring) throws IOException {
        Files.move(draft(ring), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path draft(KeyRing ring) throws IOException {
        Path folder = path.getParent();
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        Path draft = Files.createTempFile(folder, "keys", ".draft", PosixFilePermissions.asFileAttribute(FILE));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            ByteBuffer text = UTF_8.encode(write(ring));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true); // data encrypted under a key that a power cut took away is lost
        }
        return draft;
    }

    private static String write(KeyRing ring) {
        StringBuilder text = new StringBuilder();
        text.append("# 密钥文件：没有它，数据库和备份里的个人信息都打不开。\n");
        text.append("# 请另存一份到安全的地方，不要和备份放在一起，不要修改。\n");
        text.append("index=").append(ring.index().write()).append('\n');
        text.append("signing=").append(ring.signing().write()).append('\n');
        new TreeMap<>(ring.data())
                .forEach((id, key) -> text.append(DATA)
                        .append(id)
                        .append('=')
                        .append(key.write())
                        .append('\n'));
        return text.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;

/** The bytes of uploaded files, sealed, one file each: length and name of the key, then the sealed bytes. */
@Component(service = FileBlobs.class)
public final class FileBlobs {
    private final Path folder;
    private final Vault vault;

    /**
     * Over a folder.
     *
     * @param settings say where it lies
     * @param vault seals the bytes
     */
    @Activate
    public FileBlobs(@Reference Settings settings, @Reference Vault vault) {
        this.folder = settings.blobs();
        this.vault = vault;
    }

    /** Returns when the bytes are on the disk: a transaction may refer to them now. */
    void write(UUID id, byte[] content) {
        Sealed sealed = vault.seal(content, context(id));
        byte[] key = sealed.keyId().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(1 + key.length + sealed.cipher().length)
                .put((byte) key.length)
                .put(key)
                .put(sealed.cipher())
                .flip();
        Path directory = directory(id);
        Path target = path(id);
        Path partial = target.resolveSibling(id + ".part");
        try {
            Files.createDirectories(directory);
            try (FileChannel channel =
                    FileChannel.open(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            force(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Optional<byte[]> read(UUID id) {
        try {
            byte[] bytes = Files.readAllBytes(path(id));
            int key = bytes[0];
            String keyId = new String(bytes, 1, key, StandardCharsets.UTF_8);
            byte[] cipher = Arrays.copyOfRange(bytes, 1 + key, bytes.length);
            return Optional.of(vault.open(new Sealed(cipher, keyId), context(id)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Files that were written before a time, for the sweep; leftovers of a crash are deleted on the way. */
    List<UUID> writtenBefore(Instant time) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            List<Path> old = paths.filter(Files::isRegularFile)
                    .filter(path -> modified(path).isBefore(time))
                    .toList();
            for (Path path : old) {
                if (path.toString().endsWith(".part")) {
                    Files.deleteIfExists(path);
                }
            }
            return old.stream()
                    .map(path -> path.getFileName().toString())
                    .filter(name -> name.length() == 36)
                    .map(UUID::fromString)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Instant modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException gone) {
            return Instant.MAX;
        }
    }

    /** The entry in the folder has to be on the disk too. */
    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** 256 folders, so that none grows beyond what people can list. */
    private Path directory(UUID id) {
        return folder.resolve(id.toString().substring(0, 2));
    }

    private Path path(UUID id) {
        return directory(id).resolve(id.toString());
    }

    private static String context(UUID id) {
        return "case.blob:" + id;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Which code of modules runs at this moment, in a file that outlives the process: memory that is mapped to a file is
 * written by the operating system also after a kill, so a mark costs no access to the disk.
 */
final class Marks {
    private static final int PLACES = 256;
    private static final int SIZE = 256;
    private static final int TEXT = 9;
    private static final byte FREE = 0;
    private static final byte RUNNING = 1;
    private static final byte LATE = 2;
    private static final int NONE = -1;

    private final MappedByteBuffer file;
    private final ConcurrentLinkedQueue<Integer> free = new ConcurrentLinkedQueue<>();

    /**
     * A run that had not ended when the process did.
     *
     * @param late it had not answered in time
     * @param since milliseconds since 1970
     * @param symbolicName of the bundle
     * @param version of the bundle
     */
    record Left(boolean late, long since, String symbolicName, String version) {}

    private Marks(MappedByteBuffer file) {
        this.file = file;
        for (int place = 0; place < PLACES; place++) {
            free.add(place);
        }
    }

    /** Opens the file with no mark on it. */
    static Marks open(Path path) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.write(path, new byte[PLACES * SIZE]);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new Marks(channel.map(FileChannel.MapMode.READ_WRITE, 0, PLACES * SIZE));
        }
    }

    /** What the process before left in the file. */
    static List<Left> left(Path path) throws IOException {
        List<Left> left = new ArrayList<>();
        byte[] bytes = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        for (int at = 0; at + SIZE <= bytes.length; at += SIZE) {
            if (bytes[at] != FREE) {
                byte[] text = Arrays.copyOfRange(bytes, at + TEXT, at + SIZE);
                String[] parts =
                        new String(text, StandardCharsets.UTF_8).strip().split("\t", -1);
                if (parts.length == 3) {
                    long since = ByteBuffer.wrap(bytes, at + 1, Long.BYTES).getLong();
                    left.add(new Left(bytes[at] == LATE, since, parts[0], parts[1]));
                }
            }
        }
        return left;
    }

    /** Marks a run. */
    int begin(long now, String symbolicName, String version) {
        Integer place = free.poll();
        byte[] text = (symbolicName + "\t" + version + "\t").getBytes(StandardCharsets.UTF_8);
        if (place == null || text.length > SIZE - TEXT) {
            return NONE;
        }
        int at = place * SIZE;
        file.put(at + TEXT, Arrays.copyOf(text, SIZE - TEXT));
        file.putLong(at + 1, now);
        file.put(at, RUNNING);
        return place;
    }

    void late(int place) {
        if (place != NONE) {
            file.put(place * SIZE, LATE);
        }
    }

    void end(int place) {
        if (place != NONE) {
            file.put(place * SIZE, FREE);
            free.add(place);
        }
    }
}

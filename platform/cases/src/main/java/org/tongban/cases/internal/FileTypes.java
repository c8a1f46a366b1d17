// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The types of file that are taken, found from their content; the name only has to agree. */
enum FileTypes {
    /** 版式文件. */
    PDF("PDF", "application/pdf", Set.of("pdf")) {
        @Override
        boolean holds(byte[] content) {
            // Readers look for the trailer in the last kilobyte; without it the file was cut off.
            String tail = new String(
                    content,
                    Math.max(0, content.length - 2048),
                    Math.min(2048, content.length),
                    StandardCharsets.ISO_8859_1);
            return startsWith(content, "%PDF-1.", "%PDF-2.") && tail.contains("%%EOF") && tail.contains("startxref");
        }
    },
    /** 照片. */
    JPEG("JPG", "image/jpeg", Set.of("jpg", "jpeg")) {
        @Override
        boolean holds(byte[] content) {
            return content.length > 4
                    && at(content, 0) == 0xFF
                    && at(content, 1) == 0xD8
                    && at(content, 2) == 0xFF
                    && frameBeforeData(content)
                    && endsWithMarker(content);
        }
    },
    /** 图片. */
    PNG("PNG", "image/png", Set.of("png")) {
        @Override
        boolean holds(byte[] content) {
            byte[] magic = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
            String tail = new String(
                    content,
                    Math.max(0, content.length - 64),
                    Math.min(64, content.length),
                    StandardCharsets.ISO_8859_1);
            return content.length > 45
                    && Arrays.equals(magic, 0, 16, content, 0, 16)
                    && number(content, 16) > 0
                    && number(content, 20) > 0
                    && tail.contains("IEND");
        }
    };

    private final String label;
    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<String> endings;

    FileTypes(String label, String mediaType, Set<String> endings) {
        this.label = label;
        this.mediaType = mediaType;
        this.endings = endings;
    }

    abstract boolean holds(byte[] content);

    String label() {
        return label;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether one of the endings that a material takes is one of this type. */
    boolean among(Iterable<String> formats) {
        for (String format : formats) {
            if (endings.contains(format.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    static Optional<FileTypes> ofContent(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.holds(content)).findFirst();
    }

    static Optional<FileTypes> ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> name.contains(".") && type.endings.contains(ending))
                .findFirst();
    }

    private static boolean startsWith(byte[] content, String... heads) {
        return Arrays.stream(heads).anyMatch(head -> {
            byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
            return content.length > bytes.length && Arrays.equals(bytes, 0, bytes.length, content, 0, bytes.length);
        });
    }

    /** Walks the segments: a frame header (size of the picture) comes before the picture data. */
    private static boolean frameBeforeData(byte[] content) {
        int place = 2;
        while (place + 4 <= content.length && at(content, place) == 0xFF) {
            int marker = at(content, place + 1);
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return true;
            }
            if (marker == 0xDA || marker == 0xD9) {
                return false;
            }
            place += marker == 0xFF ? 1 : 2 + (at(content, place + 2) << 8 | at(content, place + 3));
        }
        return false;
    }

    /** Cameras put padding behind the end marker. */
    private static boolean endsWithMarker(byte[] content) {
        for (int i = content.length - 1; i > Math.max(2, content.length - 4096); i--) {
            if (at(content, i) == 0xD9 && at(content, i - 1) == 0xFF) {
                return true;
            }
        }
        return false;
    }

    private static int at(byte[] content, int place) {
        return content[place] & 0xFF;
    }

    private static int number(byte[] content, int place) {
        return at(content, place) << 24
                | at(content, place + 1) << 16
                | at(content, place + 2) << 8
                | at(content, place + 3);
    }
}

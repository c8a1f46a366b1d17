// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A descriptor of the tests.
 *
 * @param code of the matter
 * @param text of the file
 */
record Descriptor(String code, String text) {
    static final Descriptor ALLOWANCE = new Descriptor("elderly-allowance", read());

    private static String read() {
        try (InputStream in = Descriptor.class.getResourceAsStream("/elderly-allowance.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another matter with the same form. */
    static Descriptor of(String code, String localCode, String name, String... aliases) {
        return new Descriptor(code, ALLOWANCE.text())
                .with("matter: elderly-allowance", "matter: " + code)
                .with("localCode: CZ-M032", "localCode: " + localCode)
                .with("name: 80周岁以上老年人高龄津贴发放", "name: " + name)
                .with("aliases: [高龄津贴, 尊老金, 老人补贴, 高龄补贴, 八十岁老人补贴]", "aliases: [" + String.join(", ", aliases) + "]");
    }

    Descriptor with(String before, String after) {
        if (!text.contains(before)) {
            throw new IllegalArgumentException("Not in the descriptor: " + before);
        }
        return new Descriptor(code, text.replace(before, after));
    }

    Map<String, String> file() {
        return Map.of("MATTER-INF/" + code + ".yaml", text);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The tables of this bundle. */
final class Resource {
    private Resource() {}

    /** The rows of a table below its header; no cell has a comma or a quote. */
    static List<String> rows(String name) {
        return text(name).lines().skip(1).toList();
    }

    static String header(String name) {
        return text(name).lines().findFirst().orElseThrow();
    }

    static List<String> cells(String row) {
        return List.of(row.split(",", -1));
    }

    private static String text(String name) {
        try (InputStream in = Resource.class.getResourceAsStream("/DEMO-INF/" + name)) {
            if (in == null) {
                throw new IllegalStateException("This bundle lacks DEMO-INF/" + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("DEMO-INF/" + name + " cannot be read", broken);
        }
    }
}

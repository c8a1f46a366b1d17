// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.internal.store.JpaDefinitions;
import org.tongban.engine.chain.Hash;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;

/** Pins cases to definitions by digest, and opens them again when their bundles have left. */
@Component(service = Definitions.class)
public final class Definitions {
    /** Definitions kept in memory; a city has a few thousand. */
    private static final int MOST = 4000;

    private final JpaDefinitions store;
    private final Registers registers;
    private final Map<String, String> pinned = new ConcurrentHashMap<>();
    private final Map<String, MatterDefinition> opened = new ConcurrentHashMap<>();

    /** Names of departments that have no matter on offer; empty where none was ever pinned. */
    private final Map<String, Optional<String>> former = new ConcurrentHashMap<>();

    /**
     * Over the store.
     *
     * @param store keeps each definition once
     * @param registers write and read them
     */
    @Activate
    public Definitions(@Reference JpaDefinitions store, @Reference Registers registers) {
        this.store = store;
        this.registers = registers;
    }

    /**
     * Makes sure that a definition is stored. After the first time this costs nothing.
     *
     * @return its digest
     */
    String pin(MatterDefinition definition) {
        String parts = definition.matter().digest()
                + definition.implementation().map(Implementation::digest).orElse("");
        String known = pinned.get(parts);
        if (known != null) {
            return known;
        }
        String json = registers.matters().write(definition);
        String digest = Hash.SHA_256.of(json.getBytes(StandardCharsets.UTF_8));
        store.keep(digest, definition.matter().code(), json, registers.now());
        former.remove(definition.matter().department());
        remember(pinned, parts, digest);
        return digest;
    }

    MatterDefinition open(String digest) {
        MatterDefinition known = opened.get(digest);
        if (known != null) {
            return known;
        }
        String json = store.find(digest)
                .orElseThrow(() ->
                        new IllegalStateException("A case is pinned to a definition that is not stored: " + digest));
        MatterDefinition definition = registers.matters().read(json);
        remember(opened, digest, definition);
        return definition;
    }

    /** What a department is called by its matters: those on offer, else those that cases are pinned to. */
    Optional<String> departmentName(String key) {
        return registers.matters().snapshot().matters().stream()
                .filter(matter -> matter.department().equals(key))
                .map(Matter::function)
                .findFirst()
                .or(() -> formerName(key));
    }

    private Optional<String> formerName(String key) {
        Optional<String> known = former.get(key);
        if (known == null) {
            known = store.ofDepartment(key).stream()
                    .map(json -> registers.matters().read(json).matter())
                    .filter(matter -> matter.department().equals(key))
                    .map(Matter::function)
                    .findFirst();
            remember(former, key, known);
        }
        return known;
    }

    private static <T> void remember(Map<String, T> cache, String key, T value) {
        if (cache.size() >= MOST) {
            cache.clear(); // seldom, and the store has them all
        }
        cache.put(key, value);
    }
}

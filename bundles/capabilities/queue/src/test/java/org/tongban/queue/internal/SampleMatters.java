// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tongban.engine.matter.DescriptorReader;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;

/** The descriptors below {@code /matters}; only what a queue asks for is answered. */
final class SampleMatters {
    private final List<Matter> matters = List.of(
            descriptor("elderly-allowance"), descriptor("marriage-registration"), descriptor("food-business-licence"));
    private final SamplePortals portals;

    SampleMatters(SamplePortals portals) {
        this.portals = portals;
    }

    private static Matter descriptor(String code) {
        String file = "/matters/" + code + ".yaml";
        try (InputStream in = Objects.requireNonNull(SampleMatters.class.getResourceAsStream(file))) {
            return DescriptorReader.read(file, in.readAllBytes())
                    .value()
                    .map(ReadMatter::matter)
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    MatterRegistry registry() {
        MatterSnapshot snapshot = fake(MatterSnapshot.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "matters" -> matters;
            case "find" -> find((String) arguments[0]);
            case "definition" -> definition((String) arguments[0], (String) arguments[1]);
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return fake(MatterRegistry.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "snapshot" -> snapshot;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private Optional<Matter> find(String code) {
        return matters.stream().filter(matter -> matter.code().equals(code)).findFirst();
    }

    private Optional<MatterDefinition> definition(String code, String area) {
        return find(code)
                .map(matter -> new MatterDefinition(
                        matter, portals.byArea(area).flatMap(portal -> portal.implementation(code))));
    }

    private static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}

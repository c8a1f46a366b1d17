// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

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
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;

/** One matter; only what ratings ask for is answered. */
final class SampleMatters {
    private final Matter matter = descriptor("/matters/elderly-allowance.yaml");

    private static Matter descriptor(String file) {
        try (InputStream in = Objects.requireNonNull(SampleMatters.class.getResourceAsStream(file))) {
            return DescriptorReader.read(file, in.readAllBytes())
                    .value()
                    .map(ReadMatter::matter)
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String name() {
        return matter.name();
    }

    MatterRegistry registry() {
        MatterSnapshot snapshot = fake(MatterSnapshot.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "matters" -> List.of(matter);
            case "find" -> Optional.of(matter).filter(each -> each.code().equals(arguments[0]));
            default -> throw new UnsupportedOperationException(method.getName());
        });
        return fake(MatterRegistry.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "snapshot" -> snapshot;
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    static <T> T fake(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;

/** Names records as the descriptor writes them: constants in kebab case, {@code matter} and {@code step} for the codes. */
final class KebabIntrospector extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;
    private static final Map<Class<?>, String> CODES = Map.of(Matter.class, "matter", Step.class, "step");

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, @Nullable String[] names) {
        for (int i = 0; i < constants.length; i++) {
            names[i] = constants[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        return names;
    }

    @Override
    public @Nullable PropertyName findNameForSerialization(Annotated place) {
        return rename(place);
    }

    @Override
    public @Nullable PropertyName findNameForDeserialization(Annotated place) {
        return rename(place);
    }

    private static @Nullable PropertyName rename(Annotated place) {
        return place instanceof AnnotatedMember member
                        && member.getName().equals("code")
                        && CODES.containsKey(member.getDeclaringClass())
                ? PropertyName.construct(CODES.get(member.getDeclaringClass()))
                : null;
    }
}

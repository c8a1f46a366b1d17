// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.Map;
import java.util.Optional;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;

/** What a notice can name: materials and fields of one matter, as people read them. */
final class Names {
    private final Matter matter;

    Names(Matter matter) {
        this.matter = matter;
    }

    /** The name of a material or field, empty when the matter has neither. */
    Optional<String> find(String code) {
        return material(code).or(() -> field(code) ? Optional.of(title(code)) : Optional.empty());
    }

    Optional<String> material(String code) {
        return matter.materials().stream()
                .filter(material -> material.code().equals(code))
                .map(Material::name)
                .findFirst();
    }

    boolean field(String code) {
        return matter.form().steps().stream().anyMatch(step -> step.fields().contains(code));
    }

    private String title(String field) {
        return matter.form().schema().get("properties") instanceof Map<?, ?> properties
                        && properties.get(field) instanceof Map<?, ?> property
                        && property.get("title") instanceof String title
                ? title
                : field;
    }
}

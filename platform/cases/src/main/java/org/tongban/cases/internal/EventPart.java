// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.Draft;
import org.tongban.form.FieldError;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;

/** One matter of a life event: what of the merged form and papers is its own. It gets nothing that it does not ask for. */
final class EventPart {
    private final LifeEvent.Part part;
    private final Matter matter;

    EventPart(LifeEvent.Part part, Matter matter) {
        this.part = part;
        this.matter = matter;
    }

    /** The draft as the part would have been filled in alone. */
    Draft draft(Draft merged) {
        return new Draft(
                merged.id(),
                matter.code(),
                matter.digest(),
                merged.hall(),
                merged.channel(),
                part.answers(matter, merged.answers()),
                papers(merged.files()),
                merged.savedAt());
    }

    private static Set<String> fields(Matter matter) {
        return matter.form().schema().get("properties") instanceof Map<?, ?> properties
                ? properties.keySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new))
                : Set.of();
    }

    private List<CaseMaterial> papers(List<CaseMaterial> merged) {
        List<CaseMaterial> own = new ArrayList<>();
        for (Material material : matter.materials()) {
            merged.stream()
                    .filter(file -> file.material().equals(part.material(material.code())))
                    .map(file -> new CaseMaterial(
                            file.id(), material.code(), file.fileName(), file.contentType(), file.size(), file.mark()))
                    .forEach(own::add);
        }
        return List.copyOf(own);
    }

    /** An error of the part, at the place of the merged form where it can be put right. */
    FieldError merged(FieldError error, Matter event) {
        String place =
                matter.materials().stream().anyMatch(material -> material.code().equals(error.field()))
                        ? part.material(error.field())
                        : part.field(error.field());
        boolean asked = fields(event).contains(place)
                || event.materials().stream()
                        .anyMatch(material -> material.code().equals(place));
        return new FieldError(asked ? place : error.field(), "“" + part.name() + "”：" + error.message());
    }

    LifeEvent.Part part() {
        return part;
    }
}

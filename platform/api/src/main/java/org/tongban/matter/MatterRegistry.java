// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;

/** The matters of all installed bundles, and the rules that their definitions state. */
@ProviderType
public interface MatterRegistry {
    /**
     * What is on offer now.
     *
     * @return the current snapshot
     */
    MatterSnapshot snapshot();

    /**
     * The canonical JSON (RFC 8785) of a definition, as a case pins it.
     *
     * @param definition a definition of a snapshot
     * @return UTF-8 JSON with the members {@code matter} and {@code implementation}
     */
    String write(MatterDefinition definition);

    /**
     * Reads a pinned definition back, also when its bundle has left.
     *
     * @param json what {@link #write} returned
     * @return an equal definition
     */
    MatterDefinition read(String json);

    /**
     * Turns raw form input into answers of the types that the schema states.
     *
     * @param matter the matter
     * @param raw by field name, each with one or more values as the browser sent them
     * @return typed answers; blank values are left out
     */
    Answers parse(Matter matter, java.util.Map<String, List<String>> raw);

    /**
     * Checks answers against the schema of the form.
     *
     * @param matter the matter
     * @param answers typed answers
     * @return one error a field, in plain Chinese; empty when all is well
     */
    List<FieldError> check(Matter matter, Answers answers);

    /**
     * The materials that these answers call for.
     *
     * @param matter the matter
     * @param answers typed answers
     * @return in the order of the descriptor
     */
    List<Material> materials(Matter matter, Answers answers);

    /**
     * The steps that these answers call for.
     *
     * @param matter the matter
     * @param answers typed answers
     * @return in an order that respects {@code after}
     */
    List<Step> steps(Matter matter, Answers answers);

    /**
     * The parts of a life event that these answers call for.
     *
     * @param event the life event
     * @param answers typed answers to its form
     * @return in the order of the descriptor; empty for a matter that is none
     */
    default List<LifeEvent.Part> parts(Matter event, Answers answers) {
        return event.event().map(LifeEvent::parts).orElse(List.of());
    }

    /**
     * Asks the hooks of the matter's own bundle whether there is something against accepting.
     *
     * @param definition the definition
     * @param answers typed answers
     * @return objections in plain Chinese; empty when the matter has no hook
     */
    List<FieldError> objections(MatterDefinition definition, Answers answers);

    /**
     * A version of a matter that a page may still carry: the current one or one that was replaced while the platform ran.
     *
     * @param digest digest of the standard matter
     * @return the matter, or empty
     */
    Optional<Matter> retained(String digest);

    /**
     * What a version of a bundle brings and no version in force does.
     *
     * @param symbolicName of the bundle
     * @param version of the bundle
     * @return digests of matters; empty when the bundle does not run here
     */
    default Set<String> only(String symbolicName, String version) {
        return Set.of();
    }
}

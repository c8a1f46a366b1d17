// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.module.ModuleRecord;

/**
 * A module.
 *
 * @param name of the module
 * @param version of its archive
 * @param kind what it brings
 * @param state what became of it
 * @param problem why it does not serve
 * @param neededBy who asks for it
 * @param retained versions that are kept aside, the latest first
 */
public record ModuleView(
        String name,
        String version,
        String kind,
        String state,
        @Nullable String problem,
        List<String> neededBy,
        List<RetainedView> retained) {
    static ModuleView of(ModuleRecord module) {
        return new ModuleView(
                module.name(),
                module.version(),
                module.kind().name(),
                module.state().name(),
                module.problem().orElse(null),
                module.neededBy(),
                module.retained().stream().map(RetainedView::of).toList());
    }

    /**
     * A version that is not in force.
     *
     * @param version as in the manifest
     * @param since when it was put aside, UTC, ISO 8601
     * @param use why its bundle still runs; optional, absent when only its archive is kept
     */
    public record RetainedView(
            String version, String since, @Nullable String use) {
        static RetainedView of(ModuleRecord.Retained retained) {
            return new RetainedView(
                    retained.version(),
                    retained.since().toString(),
                    retained.use().orElse(null));
        }
    }

    /**
     * All modules.
     *
     * @param modules installed and missing ones
     * @param available names that lie ready in the distribution
     * @param newer higher versions of installed modules that lie ready, by name
     */
    public record ModulesView(List<ModuleView> modules, List<String> available, Map<String, String> newer) {}
}

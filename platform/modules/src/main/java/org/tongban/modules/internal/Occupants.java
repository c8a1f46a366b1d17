// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.tongban.module.ModuleRecord.Kind;
import org.tongban.modules.internal.store.LedgerEntry;

/** Which bundles hold the place of a module, wherever they came from. */
final class Occupants {
    private final BundleContext context;

    Occupants(BundleContext context) {
        this.context = context;
    }

    /** What a bundle brings; empty when it is no module, or one that stands, or hollow. */
    static Optional<Kind> kindOf(Bundle bundle) {
        String name = bundle.getSymbolicName();
        if (name == null || bundle.getState() == Bundle.UNINSTALLED || Hollow.is(bundle)) {
            return Optional.empty();
        }
        if (Parts.has(name)) {
            return Parts.exchangeable(name) ? Optional.of(Kind.CORE) : Optional.empty();
        }
        Set<String> folders = folders(bundle);
        return ModuleArchive.kindOf(folders::contains);
    }

    /** A signed archive has no entries for folders, only for the files in them: the framework has to walk through all. */
    private static Set<String> folders(Bundle bundle) {
        Enumeration<String> paths = bundle.getEntryPaths("/");
        return paths == null ? Set.of() : Set.copyOf(Collections.list(paths));
    }

    /** Whether a bundle has the content of a module. */
    static boolean hold(Bundle bundle, String module) {
        String name = String.valueOf(bundle.getSymbolicName());
        // The name first: to look into a bundle takes a thousand times as long.
        return module.endsWith("-" + name.substring(name.lastIndexOf('.') + 1))
                && kindOf(bundle)
                        .filter(kind -> ModuleArchive.nameOf(kind, name).equals(module))
                        .isPresent();
    }

    /** Whether the module service installed it itself. */
    static boolean own(Bundle bundle) {
        return bundle.getLocation().startsWith("tongban:");
    }

    /** Bundles with the content of a module, of whatever version. */
    List<Bundle> of(String module) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> hold(bundle, module))
                .toList();
    }

    /** The bundle of an entry that came another way than by this service. */
    Optional<Bundle> adopted(LedgerEntry entry) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> !own(bundle) && hold(bundle, entry.name()))
                .filter(bundle -> bundle.getVersion().toString().equals(entry.version()))
                .findFirst();
    }

    /** The hollow place of a version that came as a feature. */
    Optional<Bundle> hollow(ModuleArchive archive) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> archive.symbolicName().equals(bundle.getSymbolicName()))
                .filter(bundle -> archive.version().equals(bundle.getVersion().toString()))
                .filter(bundle -> !own(bundle))
                .findFirst();
    }
}

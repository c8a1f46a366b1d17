// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.tongban.module.Objection;

/** Who would be wired anew, and so restarted, by the packages that somebody wants to give to others. */
final class BlastRadius {
    private static final int MOST_NAMED = 5;

    private final BundleContext context;

    BlastRadius(BundleContext context) {
        this.context = context;
    }

    List<Objection> objections(ModuleArchive archive) throws ArchiveException {
        String header = archive.manifest().getMainAttributes().getValue(Constants.EXPORT_PACKAGE);
        return objections(Header.parse(header), bundle -> true);
    }

    /** The same for packages that somebody gives already, among those who count. */
    List<Objection> objections(List<Header.Clause> exports, Predicate<Bundle> counts) {
        SortedSet<String> touched = new TreeSet<>();
        SortedSet<String> causes = new TreeSet<>();
        for (Header.Clause exported : exports) {
            for (Bundle bundle : context.getBundles()) {
                if (bundle.getSymbolicName() != null && uses(bundle, exported) && counts.test(bundle)) {
                    touched.add(bundle.getSymbolicName());
                    causes.add(exported.path());
                }
            }
        }
        return touched.isEmpty() ? List.of() : List.of(objection(causes.first(), touched));
    }

    private static Objection objection(String cause, SortedSet<String> touched) {
        return new Objection(
                "wiring",
                "平台上有 " + touched.size() + " 个部分要用包 " + cause + " 等，会改用它带来的，跟着重启："
                        + String.join("、", touched.stream().limit(MOST_NAMED).toList())
                        + (touched.size() > MOST_NAMED ? " 等。" : "。"),
                "请从它里面去掉这些包，直接用平台上的。");
    }

    /** An import that is optional and not satisfied so far counts too. */
    private static boolean uses(Bundle bundle, Header.Clause exported) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision != null
                && revision.getDeclaredRequirements(BundleRevision.PACKAGE_NAMESPACE).stream()
                        .anyMatch(requirement -> wants(requirement, exported));
    }

    private static boolean wants(BundleRequirement requirement, Header.Clause exported) {
        Map<String, Object> capability = new HashMap<>(exported.attributes());
        capability.put(BundleRevision.PACKAGE_NAMESPACE, exported.path());
        capability.put(
                Constants.VERSION_ATTRIBUTE,
                Optional.ofNullable(exported.attributes().get(Constants.VERSION_ATTRIBUTE))
                        .map(Version::parseVersion)
                        .orElse(Version.emptyVersion));
        try {
            String filter = requirement.getDirectives().get(Constants.FILTER_DIRECTIVE);
            // What is imported while it runs is never wired anew.
            return filter != null
                    && !PackageNamespace.RESOLUTION_DYNAMIC.equals(
                            requirement.getDirectives().get(Constants.RESOLUTION_DIRECTIVE))
                    && FrameworkUtil.createFilter(filter).matches(capability);
        } catch (InvalidSyntaxException strange) {
            return false;
        }
    }
}

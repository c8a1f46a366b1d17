// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleRevision;
import org.tongban.module.Objection;

/** What a bundle that is no module and did not come with the distribution must not do to those that did. */
final class Manners {
    private static final Pattern OURS = Pattern.compile("org\\.tongban(\\..*)?");
    private static final Pattern ENTERPRISE = Pattern.compile("(javax|jakarta)\\..*");
    private static final String GO = "请用 feature:uninstall 或 bundle:uninstall 卸载它。";

    private final BundleContext context;
    private final Predicate<Bundle> athome;
    private final BlastRadius radius;

    /**
     * Over the bundles of a framework.
     *
     * @param context of one of them
     * @param athome whether a bundle belongs to the platform
     */
    Manners(BundleContext context, Predicate<Bundle> athome) {
        this.context = context;
        this.athome = athome;
        this.radius = new BlastRadius(context);
    }

    /** Everything that speaks against a bundle; empty when it may stay. */
    List<Objection> objections(Bundle guest) {
        List<Objection> objections = new ArrayList<>();
        standing(guest).ifPresent(objections::add);
        host(guest).ifPresent(objections::add);
        try {
            String header = header(guest, Constants.EXPORT_PACKAGE);
            List<Header.Clause> exported = Header.parse(header);
            given(exported).ifPresent(objections::add);
            objections.addAll(radius.objections(exported, athome));
        } catch (ArchiveException malformed) {
            objections.addAll(malformed.objections());
        }
        return objections;
    }

    private Optional<Objection> standing(Bundle guest) {
        String name = guest.getSymbolicName();
        return Parts.has(name) && home(name)
                ? Optional.of(new Objection("part", "它用了平台底座 " + name + " 的名字。", "底座的新版本随新的发行包来。" + GO))
                : Optional.empty();
    }

    private Optional<Objection> host(Bundle guest) {
        String header = header(guest, Constants.FRAGMENT_HOST);
        String host = header == null ? "" : header.split(";", 2)[0].strip();
        return host.equals(Constants.SYSTEM_BUNDLE_SYMBOLICNAME) || home(host)
                ? Optional.of(new Objection("fragment", "它要附着在平台的 " + host + " 里。", GO))
                : Optional.empty();
    }

    private Optional<Objection> given(List<Header.Clause> exported) {
        Set<String> wrong = new TreeSet<>();
        for (Header.Clause clause : exported) {
            String path = clause.path();
            if (OURS.matcher(path).matches() || (ENTERPRISE.matcher(path).matches() && providedAtHome(path))) {
                wrong.add(path);
            }
        }
        return wrong.stream()
                .findFirst()
                .map(first -> new Objection(
                        "export",
                        "它的 Export-Package 里有平台自己提供的包 " + first
                                + (wrong.size() > 1 ? " 等 " + wrong.size() + " 个。" : "。"),
                        GO + "要用这些包，直接用平台上的。"));
    }

    private boolean home(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .anyMatch(bundle -> symbolicName.equals(bundle.getSymbolicName()) && athome.test(bundle));
    }

    private boolean providedAtHome(String path) {
        return Arrays.stream(context.getBundles())
                .filter(athome)
                .map(bundle -> Optional.ofNullable(bundle.adapt(BundleRevision.class)))
                .flatMap(Optional::stream)
                .flatMap(revision -> revision.getDeclaredCapabilities(BundleRevision.PACKAGE_NAMESPACE).stream())
                .anyMatch(capability -> path.equals(capability.getAttributes().get(BundleRevision.PACKAGE_NAMESPACE)));
    }

    private static @Nullable String header(Bundle bundle, String name) {
        return bundle.getHeaders("").get(name);
    }
}

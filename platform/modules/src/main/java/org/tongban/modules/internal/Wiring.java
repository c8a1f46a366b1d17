// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.List;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.tongban.module.Objection;

/**
 * The dry run: whether everything that the archive imports is there, in the range that it asks for. Nothing is installed
 * for it, and with the rules of the manifest no bundle outside the module could be touched.
 */
final class Wiring {
    private final Framework framework;

    Wiring(Framework framework) {
        this.framework = framework;
    }

    List<Objection> objections(ModuleArchive archive) throws ArchiveException {
        List<BundleCapability> packages = framework.capabilities(BundleRevision.PACKAGE_NAMESPACE);
        return Header.parse(archive.manifest().getMainAttributes().getValue(Constants.IMPORT_PACKAGE)).stream()
                .filter(clause ->
                        !Constants.RESOLUTION_OPTIONAL.equals(clause.directive(Constants.RESOLUTION_DIRECTIVE)))
                .filter(clause -> packages.stream().noneMatch(clause::imports))
                .map(clause -> missing(clause, packages))
                .toList();
    }

    private static Objection missing(Header.Clause clause, List<BundleCapability> packages) {
        List<String> versions = packages.stream()
                .map(BundleCapability::getAttributes)
                .filter(attributes -> clause.path().equals(attributes.get(BundleRevision.PACKAGE_NAMESPACE)))
                .map(attributes -> String.valueOf(attributes.get(Constants.VERSION_ATTRIBUTE)))
                .distinct()
                .toList();
        String wanted =
                clause.path() + clause.version().map(range -> " " + range).orElse("");
        return versions.isEmpty()
                ? new Objection("imports", "模块要用的包 " + wanted + "，平台上没有。", "请只用平台公开的接口（org.tongban.*）和随平台带来的库。")
                : new Objection(
                        "imports",
                        "模块要用的包 " + wanted + "，平台上是 " + String.join("、", versions) + "。",
                        "请按平台的版本重新构建，或先升级平台。");
    }
}

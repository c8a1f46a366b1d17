// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.tongban.module.Objection;

/** Data that every page stands on, the page of modules too: whoever took the last of it away could not put it back there. */
final class Foundations {
    private static final Map<String, String> FOLDERS = new LinkedHashMap<>();

    static {
        FOLDERS.put("DIVISION-INF", "区划和大厅");
        FOLDERS.put("CALENDAR-INF", "工作日历");
    }

    private Foundations() {}

    /** Why a bundle has to stay; empty when it may go, or when another one brings the same. */
    static Optional<Objection> standOn(Bundle bundle, BundleContext context) {
        return FOLDERS.entrySet().stream()
                .filter(folder -> has(bundle, folder.getKey()))
                .filter(folder -> Arrays.stream(context.getBundles())
                        .noneMatch(other -> other.getBundleId() != bundle.getBundleId() && has(other, folder.getKey())))
                .map(folder -> new Objection(
                        "foundation",
                        "所有页面都要用这个模块里的" + folder.getValue() + "，现在没有别的模块可以代替，所以不能在网页上卸载。",
                        "要换新版本，请用“升级”。"))
                .findFirst();
    }

    private static boolean has(Bundle bundle, String folder) {
        // The system bundle has no entries, and a path to look for is no resource of a class path.
        return bundle.getBundleId() != 0 && bundle.getState() == Bundle.ACTIVE && bundle.getEntryPaths(folder) != null;
    }
}

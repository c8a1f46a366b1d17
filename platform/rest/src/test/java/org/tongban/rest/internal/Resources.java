// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tongban.page.ApiPath;

/** The resources of this module and their paths, read from the classes: the annotation is not kept at run time. */
final class Resources {
    private static final Map<String, String> PATHS = read();

    private Resources() {}

    static String pathOf(Class<?> resource) {
        return java.util.Objects.requireNonNull(PATHS.get(resource.getName()));
    }

    /** Resources by path. */
    static SortedMap<String, Class<?>> all() {
        SortedMap<String, Class<?>> all = new TreeMap<>();
        PATHS.forEach((name, path) -> all.put(path, load(name)));
        return all;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static Map<String, String> read() {
        Map<String, String> paths = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPath(Path.of("target", "classes"))) {
            type.tryGetAnnotationOfType(ApiPath.class)
                    .ifPresent(annotation -> paths.put(type.getName(), annotation.value()));
        }
        return paths;
    }
}

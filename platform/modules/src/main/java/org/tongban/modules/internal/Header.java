// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** A header of a manifest with clauses, as OSGi Core 8, section 3.2.3, defines it. */
final class Header {
    private static final Pattern CLAUSE = Pattern.compile("(?:[^,\"]|\"[^\"]*\")+");
    private static final Pattern PART = Pattern.compile("(?:[^;\"]|\"[^\"]*\")+");
    private static final Pattern PARAMETER = Pattern.compile("\\s*([\\w.-]+)\\s*(:?=)\\s*\"?([^\"]*)\"?\\s*");

    private Header() {}

    /**
     * One path with its parameters.
     *
     * @param path for example a package
     * @param attributes by name
     * @param directives by name
     */
    record Clause(String path, Map<String, String> attributes, Map<String, String> directives) {
        @Nullable
        String directive(String name) {
            return directives.get(name);
        }

        Optional<VersionRange> version() {
            return Optional.ofNullable(attributes.get(Constants.VERSION_ATTRIBUTE))
                    .map(VersionRange::new);
        }

        /** Whether an exported package serves this import. */
        boolean imports(BundleCapability exported) {
            return path.equals(exported.getAttributes().get(BundleRevision.PACKAGE_NAMESPACE))
                    && version()
                            .map(range ->
                                    exported.getAttributes().get(Constants.VERSION_ATTRIBUTE) instanceof Version version
                                            && range.includes(version))
                            .orElse(true);
        }
    }

    static List<Clause> parse(@Nullable String header) throws ArchiveException {
        List<Clause> clauses = new ArrayList<>();
        Matcher clause = CLAUSE.matcher(header == null ? "" : header);
        try {
            while (clause.find()) {
                clauses.addAll(clause(clause.group()));
            }
        } catch (IllegalArgumentException malformed) {
            throw new ArchiveException("manifest", "清单里的版本写得不对：" + malformed.getMessage() + "。", "请用部门模板重新打包。");
        }
        return clauses;
    }

    private static List<Clause> clause(String text) {
        List<String> paths = new ArrayList<>();
        Map<String, String> attributes = new HashMap<>();
        Map<String, String> directives = new HashMap<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            Matcher parameter = PARAMETER.matcher(part.group());
            if (parameter.matches()) {
                (parameter.group(2).equals("=") ? attributes : directives).put(parameter.group(1), parameter.group(3));
            } else {
                paths.add(part.group().strip());
            }
        }
        List<Clause> clauses = new ArrayList<>();
        for (String path : paths) {
            Clause clause = new Clause(path, attributes, directives);
            // A range that cannot be read is found here and not at the first question.
            clause.version();
            clauses.add(clause);
        }
        return clauses;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongban.module.ModuleRecord.Kind;

/**
 * What an archive says that it is.
 *
 * @param name of the module, for example {@code matter-civil-affairs}
 * @param kind what it brings
 * @param symbolicName of the bundle
 * @param version of the bundle, as OSGi Core 8, section 3.2.5, writes it
 */
public record Label(String name, Kind kind, String symbolicName, String version) {
    private static final Map<String, Kind> FOLDERS = new LinkedHashMap<>();
    private static final Pattern SYMBOLIC_NAME = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*");
    private static final Pattern PART = Pattern.compile("org\\.tongban\\.[a-z][a-z0-9-]*");
    private static final Pattern VERSION =
            Pattern.compile("\\d{1,9}(?:\\.\\d{1,9}(?:\\.\\d{1,9}(?:\\.[\\w-]{1,30})?)?)?");
    private static final int LONGEST_NAME = 100;
    private static final String REMEDY = "请用部门模板重新打包。";

    static {
        FOLDERS.put("MATTER-INF/", Kind.MATTER);
        FOLDERS.put("PORTAL-INF/", Kind.PORTAL);
        FOLDERS.put("DIVISION-INF/", Kind.DATA);
        FOLDERS.put("CALENDAR-INF/", Kind.DATA);
        FOLDERS.put("DEMO-INF/", Kind.DATA);
        FOLDERS.put("ADAPTER-INF/", Kind.ADAPTER);
        // Last: data that brings tables of its own is still data.
        FOLDERS.put("DB-INF/", Kind.CAPABILITY);
    }

    /**
     * Reads the manifest, which has to be the first entry.
     *
     * @param content of an archive that passed the first look
     * @return the manifest
     * @throws InadmissibleException when there is none
     */
    public static Manifest manifest(byte[] content) throws InadmissibleException {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(content), false)) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw new InadmissibleException(
                        "manifest",
                        "这不是模块文件：里面没有 META-INF/MANIFEST.MF，或者它不在最前面。",
                        "请选 ./tongban module pack 做出来的 .jar 文件。");
            }
            return manifest;
        } catch (IOException broken) {
            throw new InadmissibleException("manifest", "模块文件的清单读不出来（" + broken.getMessage() + "）。", REMEDY);
        }
    }

    /**
     * Reads it off the manifest and the folders.
     *
     * @param main attributes of the manifest
     * @param names of the entries
     * @return the label
     * @throws InadmissibleException when something is missing or cannot be read
     */
    public static Label of(Attributes main, Collection<String> names) throws InadmissibleException {
        String symbolicName = header(main, "Bundle-SymbolicName");
        String version = header(main, "Bundle-Version");
        if (!SYMBOLIC_NAME.matcher(symbolicName).matches() || symbolicName.length() > LONGEST_NAME) {
            throw wrong("Bundle-SymbolicName", symbolicName);
        }
        if (!VERSION.matcher(version).matches()) {
            throw wrong("Bundle-Version", version);
        }
        if (!header(main, "Bundle-ManifestVersion").equals("2")) {
            throw wrong("Bundle-ManifestVersion", header(main, "Bundle-ManifestVersion"));
        }
        // A folder without a file says nothing: its entry is not covered by any signature.
        Set<String> folders = names.stream()
                .filter(name -> !name.endsWith("/"))
                .map(name -> name.substring(0, name.indexOf('/') + 1))
                .collect(Collectors.toSet());
        Kind kind = isPart(symbolicName)
                ? Kind.CORE
                : kindOf(folders::contains)
                        .orElseThrow(() -> new InadmissibleException(
                                "kind", "这个文件里没有 MATTER-INF、PORTAL-INF 或数据目录，不是通办的模块。", "请确认选对了文件。"));
        return new Label(nameOf(kind, symbolicName), kind, symbolicName, version);
    }

    /**
     * Whether a bundle is a part of the platform itself.
     *
     * @param symbolicName of the bundle
     * @return true for the parts, which come with the distribution
     */
    public static boolean isPart(String symbolicName) {
        return PART.matcher(symbolicName).matches();
    }

    /**
     * Whether a module is a part of the platform itself, by its name.
     *
     * @param module name of a module, or the beginning of one
     * @return true for the parts
     */
    static boolean namesPart(String module) {
        return module.startsWith("core-");
    }

    /**
     * The kind of a bundle by the folders it has.
     *
     * @param hasFolder tells whether a folder is there
     * @return the kind, or empty for a bundle that is no module
     */
    public static Optional<Kind> kindOf(Predicate<String> hasFolder) {
        return FOLDERS.entrySet().stream()
                .filter(folder -> hasFolder.test(folder.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * The name of a module: its kind and the last part of the symbolic name.
     *
     * @param kind what it brings
     * @param symbolicName of the bundle
     * @return for example {@code matter-civil-affairs}
     */
    public static String nameOf(Kind kind, String symbolicName) {
        String last = symbolicName.substring(symbolicName.lastIndexOf('.') + 1);
        return kind.name().toLowerCase(Locale.ROOT) + "-" + last;
    }

    private static String header(Attributes main, String name) throws InadmissibleException {
        String value = main.getValue(name);
        if (value == null) {
            throw new InadmissibleException("manifest", "模块文件的清单缺少 " + name + "。", REMEDY);
        }
        int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).strip();
    }

    private static InadmissibleException wrong(String header, String value) {
        return new InadmissibleException(
                "manifest", "模块文件的清单里 " + header + " 写得不对：" + EntryNames.shown(value) + "。", REMEDY);
    }
}

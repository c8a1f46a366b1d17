// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import org.tongban.module.Objection;

/**
 * What the manifest of a module must not say. A module that exports nothing, is no fragment and imports nothing
 * dynamically cannot change the wires of any other bundle, whatever is in it.
 */
final class ManifestRules {
    private static final String REMEDY = "请用部门模板重新打包。";
    private static final Map<String, String> FORBIDDEN = new LinkedHashMap<>();

    static {
        FORBIDDEN.put("Export-Package", "模块不能向别的模块提供包");
        FORBIDDEN.put("Fragment-Host", "模块不能附着在别的模块里");
        FORBIDDEN.put("Bundle-Activator", "模块要用声明式组件，不能有启动类");
        FORBIDDEN.put("DynamicImport-Package", "模块用到的包要事先写明，不能动态引入");
        FORBIDDEN.put("Require-Bundle", "模块不能指名要求另一个模块");
        FORBIDDEN.put("Bundle-NativeCode", "模块不能带本机程序");
        FORBIDDEN.put("Launcher-Agent-Class", "模块不能带代理程序");
    }

    private ManifestRules() {}

    static List<Objection> objections(ModuleArchive archive) throws ArchiveException {
        Attributes main = archive.manifest().getMainAttributes();
        List<Objection> objections = new ArrayList<>();
        FORBIDDEN.forEach((header, why) -> {
            String value = main.getValue(header);
            if (value != null) {
                objections.add(
                        new Objection("manifest", "清单里有 " + header + "：" + shortened(value) + "。" + why + "。", REMEDY));
            }
        });
        return objections;
    }

    private static String shortened(String value) {
        return value.length() > 80 ? value.substring(0, 80) + "…" : value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongban.module.Objection;

/**
 * What the manifest of a module must not say. A module that exports nothing, is no fragment and imports nothing
 * dynamically cannot change the wires of any other bundle, whatever is in it.
 */
public final class ManifestRules {
    private static final String REMEDY = "请用部门模板重新打包。";
    private static final Map<String, String> FORBIDDEN = new LinkedHashMap<>();
    /** Only parts of the platform deal with servlets and filters. */
    private static final Pattern WEB = Pattern.compile("javax\\.servlet[\\w.]*|org\\.osgi\\.service\\.http[\\w.]*");

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

    /**
     * Looks at a manifest.
     *
     * @param main its main attributes
     * @return one objection for each rule that is broken
     */
    public static List<Objection> objections(Attributes main) {
        List<Objection> objections = new ArrayList<>();
        FORBIDDEN.forEach((header, why) -> {
            String value = main.getValue(header);
            if (value != null) {
                objections.add(new Objection(
                        "manifest", "清单里有 " + header + "：" + EntryNames.shown(value) + "。" + why + "。", REMEDY));
            }
        });
        String symbolicName = main.getValue("Bundle-SymbolicName");
        return symbolicName != null && Label.isPart(symbolicName) ? objections : withWeb(main, objections);
    }

    private static List<Objection> withWeb(Attributes main, List<Objection> objections) {
        for (String header : List.of("Import-Package", "Provide-Capability")) {
            String value = main.getValue(header);
            Matcher web = WEB.matcher(value == null ? "" : value);
            if (web.find()) {
                objections.add(new Objection(
                        "manifest",
                        "清单的 " + header + " 里有 " + web.group() + "。模块不能自己开网页入口。",
                        "请改用 org.tongban.page 的页面接口。"));
            }
        }
        return objections;
    }
}

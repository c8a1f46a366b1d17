// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.Map;

/** Line icons of 24 by 24, drawn for this project; the key is a topic or what a block is about. */
public final class Icons {
    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("progress", "M4 6h10M4 12h7M4 18h6M17 13v4l2.5 1.5M17 22a5 5 0 1 0 0-10 5 5 0 0 0 0 10z"),
            Map.entry("hall", "M3 21h18M5 21V10M19 21V10M9 21v-8M15 21v-8M3 10l9-6 9 6z"),
            Map.entry("papers", "M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5"),
            Map.entry("search", "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l5 5"),
            Map.entry("person", "M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c1-5 4-7 8-7s7 2 8 7"),
            Map.entry("phone", "M6 3h4l1.5 5-2.5 2a12 12 0 0 0 5 5l2-2.5 5 1.5v4c-9 1.5-16.500-6-15-15z"),
            Map.entry("ok", "M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20zM7.500 12.500l3 3 6-6.500"),
            Map.entry("card", "M3 6h18v12H3zM3 10h18M7 15h4"),
            Map.entry("养老", "M9 6a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM9 8v7l-3 6M9 15l3 6M9 10l4 3M15 12a2 2 0 0 1 4 0v9"),
            Map.entry(
                    "救助",
                    "M12 21s-8-5-8-11a4.500 4.500 0 0 1 8-2.500A4.500 4.500 0 0 1 20 10c0 6-8 11-8 11zM12 9v6M9 12h6"),
            Map.entry("婚姻", "M9 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM15 17a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM10 4l2 2 2-2"),
            Map.entry("生育", "M12 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM5 21a7 7 0 0 1 14 0zM9 15h.01M15 15h.01M10 18h4"),
            Map.entry(
                    "残疾", "M10 5a1.500 1.500 0 1 0 0-3 1.500 1.500 0 0 0 0 3zM10 7v6h6l3 7M10 10h5M8 12a5 5 0 1 0 6 7"),
            Map.entry("就业", "M4 8h16v12H4zM9 8V5h6v3M4 13h16M12 12v2"),
            Map.entry("社会保障", "M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM8.500 12l2.500 2.500 4.500-5"),
            Map.entry("职业", "M12 4L2 9l10 5 10-5zM6 11.500V17c2 2 10 2 12 0v-5.500M22 9v6"),
            Map.entry("证件", "M3 5h18v14H3zM8 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5 16c.5-2 5.500-2 6 0M14 9h5M14 13h5"),
            Map.entry(
                    "死亡",
                    "M12 21c-4-3-4-7 0-11 4 4 4 8 0 11zM12 21C7 21 4 18 4 13c4 0 7 3 8 8zM12 21c5 0 8-3 8-8-4 0-7 3-8 8z"),
            Map.entry("设立", "M4 21V8l8-5 8 5v13zM9 21v-6h6v6M12 8v3M10.500 9.500h3"),
            Map.entry("准营", "M3 9l2-5h14l2 5M3 9a3 3 0 0 0 6 0 3 3 0 0 0 6 0 3 3 0 0 0 6 0M5 12v9h14v-9M9 21v-5h6v5"),
            Map.entry("注销", "M6 3h9l4 4v14H6zM15 3v4h4M10 12l5 5M15 12l-5 5"),
            Map.entry("变更", "M4 9h13l-3-4M20 15H7l3 4"),
            Map.entry(
                    "人力",
                    "M8 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 20c.5-4 3-6 6-6s5.500 2 6 6M14 14c4-1 7 1 8 6"),
            Map.entry("维权", "M12 3v18M6 21h12M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z"),
            Map.entry(
                    "慈善",
                    "M4 14v6M4 18c4-2 6 3 11 1l5-4c-1-2-3-1-5 0h-4M12 10s-4-2-4-5a2.200 2.200 0 0 1 4-1 2.200 2.200 0 0 1 4 1c0 3-4 5-4 5z"),
            Map.entry("劳动", "M14 6l4 4M3 21l9-9M11 9l5-5 5 5-5 5zM5 17l2 2"),
            Map.entry("other", "M4 5h16v14H4zM4 10h16M8 14h5"));

    private Icons() {}

    /**
     * An icon.
     *
     * @param topic its key, or a topic that begins with one, for example 养老服务
     * @return SVG markup without anything that came from outside
     */
    public static String svg(String topic) {
        String path = PATHS.getOrDefault(topic, "");
        if (path.isEmpty()) {
            path = PATHS.entrySet().stream()
                    .filter(entry -> topic.contains(entry.getKey()))
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> PATHS.getOrDefault("other", ""));
        }
        return "<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" fill=\"none\" stroke=\"currentColor\""
                + " stroke-width=\"1.6\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\""
                + " focusable=\"false\"><path d=\"" + path + "\"/></svg>";
    }
}

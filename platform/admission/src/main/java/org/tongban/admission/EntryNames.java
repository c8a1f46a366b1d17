// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of the entries of one archive: each once, on every kind of file system, and none that leads outside. */
final class EntryNames {
    private static final int LONGEST = 400;
    private static final int SHOWN = 80;
    private static final Pattern OUTSIDE =
            Pattern.compile("^/.*|^[A-Za-z]:.*|.*\\\\.*|(?:.*/)?\\.{1,2}(?:/.*)?|.*//.*");
    private static final Pattern MATTER = Pattern.compile("MATTER-INF/.*\\.ya?ml");

    private final List<String> all = new ArrayList<>();
    private final Set<String> exact = new HashSet<>();
    private final Set<String> folded = new HashSet<>();
    private int matters;

    void add(String name) throws InadmissibleException {
        if (all.size() >= Sanity.MAX_ENTRIES) {
            throw new InadmissibleException("size", "模块文件里的条目太多（超过 " + Sanity.MAX_ENTRIES + " 个）。", "请拆成几个模块。");
        }
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw broken("模块文件里有空的、太长的或者带控制字符的文件名：" + shown(name) + "。");
        }
        if (OUTSIDE.matcher(name).matches()) {
            throw broken("模块文件里有指向外面的路径：" + shown(name) + "。");
        }
        if (!exact.add(name)) {
            throw broken("模块文件里有两个同名的文件：" + shown(name) + "。");
        }
        if (!folded.add(name.toLowerCase(Locale.ROOT))) {
            throw broken("模块文件里有两个只差大小写的文件名：" + shown(name) + "。");
        }
        all.add(name);
        if (MATTER.matcher(name).matches() && ++matters > Sanity.MAX_MATTERS) {
            throw new InadmissibleException("matters", "一个模块里的事项超过 " + Sanity.MAX_MATTERS + " 个。", "请按部门或业务拆成几个模块。");
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }

    /** A name as it may stand in a sentence. */
    static String shown(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > SHOWN ? clean.substring(0, SHOWN) + "…" : clean;
    }

    private static InadmissibleException broken(String cause) {
        return new InadmissibleException("zip", cause, "请用 ./tongban module pack 重新打包。");
    }
}

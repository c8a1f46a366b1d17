// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.expansion;

import org.tongban.module.Objection;

/** What is said about a changelog. */
final class Sayings {
    private static final String RULE = "schema";
    private static final String ONLY_ADD = "换版本的时候新旧两个版本用同一批数据表，退回时也是。这一版请只增加：新表、可以为空或有默认值的列、普通索引；不要的留着，下一版不再用它就行。";
    private static final String ONE_FILE = "请把改动都写在 " + ArchiveFiles.CHANGELOG + " 这一个文件里。";
    private static final String NEW_SET = "执行过的 change set 不能再动，请照原样留着，另写一个新的 change set。";

    private Sayings() {}

    /** A change that takes something from the version in force. */
    static Objection takes(String id, String deed) {
        return new Objection(RULE, in(id) + deed + "，在用的版本就不能照常用了。", ONLY_ADD);
    }

    /** A change that means something other than what is read. */
    static Objection unclear(String id, String deed) {
        return new Objection(RULE, in(id) + deed + "，这样没法事先看清它会做什么。", "请去掉，写成无条件、只执行一次的改动。");
    }

    static Objection outside(String id, String name, OwnTables own) {
        return new Objection(
                RULE,
                in(id) + "用了名字 " + name + "，它不属于这个模块。",
                "模块 " + own.module() + " 的表、索引和序列，名字要以 " + String.join(" 或 ", own.prefixes()) + " 开头，不写 schema。");
    }

    static Objection altered(String id) {
        return new Objection(RULE, in(id) + "和在用版本里的不一样了。", NEW_SET);
    }

    static Objection removed(String id) {
        return new Objection(RULE, in(id) + "在用的版本里有，这个文件里没有了。", NEW_SET);
    }

    static Objection twice(String id) {
        return new Objection(RULE, in(id) + "出现了两次。", "每个 change set 请用自己的 id。");
    }

    static Objection includes(String file) {
        return new Objection(RULE, ArchiveFiles.CHANGELOG + " 要读别的文件 " + file + "。", ONE_FILE);
    }

    static Objection unreadable(String why) {
        return new Objection(RULE, ArchiveFiles.CHANGELOG + " 读不懂：" + why + "。", "请按 Liquibase 的 YAML 格式改好。");
    }

    static Objection conditional() {
        return new Objection(RULE, ArchiveFiles.CHANGELOG + " 开头有 preConditions，没法事先看清它会做什么。", "请去掉。");
    }

    private static String in(String id) {
        return ArchiveFiles.CHANGELOG + " 里的 change set " + id + " ";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.List;
import java.util.Set;
import org.tongban.admission.Label;
import org.tongban.module.ModuleRecord.Kind;
import org.tongban.module.Objection;

/** The parts of the platform itself: what they are called, and which of them stand as long as the platform runs. */
final class Parts {
    private static final Set<String> STANDING = Set.of(
            "org.tongban.api",
            "org.tongban.gateway",
            "org.tongban.jpaapi",
            "org.tongban.jte",
            "org.tongban.modules",
            "org.tongban.schema",
            "org.tongban.vault");

    private Parts() {}

    /** Whether a bundle is a part of the platform, by its symbolic name. */
    static boolean has(String symbolicName) {
        return Label.isPart(symbolicName);
    }

    /** Whether a part can be exchanged while the platform runs. */
    static boolean exchangeable(String symbolicName) {
        return has(symbolicName) && !STANDING.contains(symbolicName);
    }

    /** Modules of these kinds have tables or services of their own, of which there is one at a time. */
    static boolean oneAtATime(Kind kind) {
        return kind == Kind.CORE || kind == Kind.CAPABILITY || kind == Kind.ADAPTER;
    }

    /** What speaks against exchanging a part while the platform runs. */
    static List<Objection> objections(ModuleArchive archive) {
        return archive.kind() == Kind.CORE && !exchangeable(archive.symbolicName())
                ? List.of(new Objection(
                        "core",
                        archive.symbolicName() + " 是平台的底座，别的部分都站在它上面，不能在运行中更换。",
                        "它的新版本随新的发行包来：请安装新的发行包，有几台机器就一台一台换。"))
                : List.of();
    }

    /** Parts come with the distribution. */
    static ArchiveException notInstalled(String name) {
        return new ArchiveException("core", name + " 是平台自己的部分，这个平台里没有它，不能单独安装。", "它随发行包来：请安装新的发行包。");
    }

    /** Parts stay. */
    static Objection staying(String name) {
        return new Objection("core", name + " 是平台自己的部分，不能卸载。", "要换版本，请用“升级”或“退回”。");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.tongban.hall.HallService;
import org.tongban.hall.ServiceArea;
import org.tongban.matter.Matter.MatterState;
import org.tongban.publication.MatterPublication;
import org.tongban.publication.MatterVersion;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.PublicationKind;

/** How staff read the log of publications. */
final class PublicationWords {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA).withZone(ZONE);

    private final HallService halls;

    PublicationWords(HallService halls) {
        this.halls = halls;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    String area(String code) {
        return halls.area(code).map(ServiceArea::name).orElse(code);
    }

    /** What a line is about, for example 发布版本 1.1.0 or 暂停办理（天宁区）. */
    String subject(PublicationEntry entry) {
        return entry.kind() == PublicationKind.PUBLISH
                ? "发布版本 " + entry.version().orElse("")
                : entry.kind().label()
                        + entry.area().map(code -> "（" + area(code) + "）").orElse("");
    }

    /** When it is to hold. */
    static String period(PublicationEntry entry) {
        String from = entry.from().map(day -> "从 " + day(day) + " 起").orElse("");
        return from
                + entry.until()
                        .filter(any -> entry.kind() == PublicationKind.SUSPEND)
                        .map(day -> "，预计 " + day(day) + " 恢复")
                        .orElse("");
    }

    String act(PublicationEntry entry) {
        return switch (entry.step()) {
            case REQUESTED -> "申请" + subject(entry);
            case GRANTED -> (installation(entry) ? "安装即发布：版本 " + entry.version().orElse("") : "同意" + subject(entry));
            case RETURNED -> "退回“" + subject(entry) + "”";
        };
    }

    static String person(PublicationEntry entry) {
        return installation(entry) ? "模块安装时自动" : "工号 " + entry.by();
    }

    private static boolean installation(PublicationEntry entry) {
        return entry.by().equals(PublicationEntry.INSTALLATION);
    }

    /** Where a matter stands, in a few words. */
    static String standing(MatterPublication matter) {
        if (matter.state().status() == MatterState.Status.CANCELLED) {
            return "已取消";
        }
        if (matter.offered().isEmpty()) {
            Optional<LocalDate> coming = matter.versions().stream()
                    .filter(version -> version.stage() == MatterVersion.Stage.APPROVED)
                    .flatMap(version -> version.from().stream())
                    .findFirst();
            return coming.map(day -> day(day) + " 起办理").orElse("还没有发布");
        }
        if (matter.state().status() == MatterState.Status.SUSPENDED) {
            return "暂停办理";
        }
        return matter.areas().isEmpty() ? "在用" : "部分区暂停";
    }

    static String tone(MatterPublication matter) {
        return switch (standing(matter)) {
            case "在用" -> "tag-ok";
            case "已取消" -> "tag-error";
            default -> "tag-warning";
        };
    }

    /** A sentence about the state, with reason and dates. */
    static String sentence(String where, MatterState state) {
        String what = state.status() == MatterState.Status.CANCELLED ? "已经取消" : "暂停办理";
        return where + state.since().map(day -> "从 " + day(day) + " 起").orElse("") + what + "。"
                + state.because()
                + state.until().map(day -> "预计 " + day(day) + " 恢复。").orElse("")
                + "已经收的件继续办理。";
    }
}

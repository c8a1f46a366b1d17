// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.tongban.hall.HallLevel;
import org.tongban.hall.HallRole;
import org.tongban.matter.Matter;

/** How values are written for people. */
public final class Words {
    /** The time zone of every date that a citizen reads. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int KILO = 1024;

    private Words() {}

    /**
     * A day with its weekday.
     *
     * @param day a date
     * @return for example 2026年12月1日（周二）
     */
    public static String date(LocalDate day) {
        return day.getYear() + "年" + monthDay(day) + "（"
                + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA) + "）";
    }

    /**
     * A day of this year.
     *
     * @param day a date
     * @return for example 12月1日
     */
    public static String monthDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /**
     * A moment to the minute.
     *
     * @param at the moment
     * @return for example 2026年12月1日 14:32
     */
    public static String minute(Instant at) {
        ZonedDateTime local = at.atZone(ZONE);
        return local.getYear() + "年" + monthDay(local.toLocalDate()) + " " + clock(at);
    }

    /**
     * The day of a moment.
     *
     * @param at the moment
     * @return for example 12月1日
     */
    public static String monthDay(Instant at) {
        return monthDay(at.atZone(ZONE).toLocalDate());
    }

    /**
     * The time of the day.
     *
     * @param at the moment
     * @return for example 14:32
     */
    public static String clock(Instant at) {
        return CLOCK.format(at.atZone(ZONE));
    }

    /**
     * The size of a file.
     *
     * @param bytes how long it is
     * @return for example 820 KB or 1.4 MB
     */
    public static String size(long bytes) {
        return bytes < (long) KILO * KILO
                ? Math.max(1, bytes / KILO) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KILO * KILO));
    }

    /**
     * What a hall does for a matter.
     *
     * @param role the role
     * @return 可受理, 代收 or 仅咨询
     */
    public static String role(HallRole role) {
        return switch (role) {
            case GUIDE_ONLY -> "仅咨询";
            case ACCEPT_ON_BEHALF -> "代收";
            case ACCEPT -> "可受理";
        };
    }

    /**
     * What the role means for the citizen.
     *
     * @param role the role
     * @return one sentence
     */
    public static String roleSentence(HallRole role) {
        return switch (role) {
            case GUIDE_ONLY -> "这里只提供咨询，不收材料。";
            case ACCEPT_ON_BEHALF -> "这里代您收下材料，转给有权办理的部门。";
            case ACCEPT -> "这里可以直接受理。";
        };
    }

    /**
     * A level of halls.
     *
     * @param level the level
     * @return for example 镇、街道
     */
    public static String level(HallLevel level) {
        return switch (level) {
            case CITY -> "市";
            case DISTRICT -> "区、县";
            case TOWN -> "镇、街道";
            case VILLAGE -> "村、社区";
        };
    }

    /**
     * Who may apply.
     *
     * @param audience of the matter
     * @return 个人, 企业或单位, or both
     */
    public static String audience(List<Matter.Audience> audience) {
        boolean natural = audience.contains(Matter.Audience.NATURAL_PERSON);
        boolean legal = audience.contains(Matter.Audience.LEGAL_PERSON);
        return natural && legal ? "个人、企业或单位" : natural ? "个人" : "企业或单位";
    }

    /**
     * How often one has to come.
     *
     * @param visits that remain
     * @return 不用跑 or 跑一次
     */
    public static String visits(int visits) {
        return switch (visits) {
            case 0 -> "不用跑";
            case 1 -> "跑一次";
            case 2 -> "跑两次";
            default -> "跑 " + visits + " 次";
        };
    }

    /**
     * The department of a matter.
     *
     * @param matter any matter
     * @return for example 民政; as the matter itself says it where nobody has a longer name
     */
    public static String department(Matter matter) {
        return switch (matter.department()) {
            case "civil-affairs" -> "民政";
            case "human-resources" -> "人力资源和社会保障";
            case "market-regulation" -> "市场监督管理";
            default -> matter.function();
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import java.text.Collator;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallService;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterRegistry;
import org.tongban.rating.RatingLevel;
import org.tongban.rating.RatingSummary;
import org.tongban.rating.RatingSummary.Line;
import org.tongban.rating.internal.store.JpaRatings;
import org.tongban.rating.internal.store.Sight;
import org.tongban.rating.internal.store.Tally;

/** Counts of ratings, made so coarse that nobody is to be recognised. */
@Component(service = Summaries.class)
public final class Summaries {
    /** Whose months count. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Who works on cases, and so may see how the work was found. */
    static final Set<Duty> DUTIES = Set.of(Duty.WINDOW, Duty.HELPER, Duty.ACCEPTANCE, Duty.EXAMINATION, Duty.DECISION);

    private final JpaRatings ratings;
    private final HallService halls;
    private final MatterRegistry matters;

    /**
     * Over the store.
     *
     * @param ratings counts exactly
     * @param halls by code
     * @param matters by code
     */
    @Activate
    public Summaries(@Reference JpaRatings ratings, @Reference HallService halls, @Reference MatterRegistry matters) {
        this.ratings = ratings;
        this.halls = halls;
        this.matters = matters;
    }

    List<Line> lines(Caller.Staff staff, RatingSummary.By by, YearMonth month, boolean running) {
        Map<String, Map<RatingLevel, Long>> counts = new HashMap<>();
        for (Tally tally : ratings.tally(sights(staff), by, month)) {
            counts.computeIfAbsent(name(tally.key(), by), name -> new EnumMap<>(RatingLevel.class))
                    .merge(tally.level(), tally.count(), Long::sum);
        }
        return counts.entrySet().stream()
                .map(each -> line(each.getKey(), each.getValue(), running))
                .sorted(Comparator.comparing(Line::name, Collator.getInstance(Locale.CHINA)))
                .toList();
    }

    private static List<Sight> sights(Caller.Staff staff) {
        return staff.posts().stream()
                .filter(post -> DUTIES.contains(post.duty()))
                .map(post -> new Sight(post.scope().value(), post.department()))
                .distinct()
                .toList();
    }

    /**
     * A total beside the counts would tell what is hidden, so the total is that of the shown counts; without any it says no more
     * than five or more.
     */
    private static Line line(String name, Map<RatingLevel, Long> exact, boolean running) {
        Map<RatingLevel, Long> shown = new EnumMap<>(exact);
        shown.values().removeIf(count -> running || count < RatingSummary.LEAST);
        long all = exact.values().stream().mapToLong(Long::longValue).sum();
        long told = shown.values().stream().mapToLong(Long::longValue).sum();
        long floor = all < RatingSummary.LEAST ? 0 : RatingSummary.LEAST;
        return new Line(name, Math.max(told, floor), Map.copyOf(shown));
    }

    private String name(String key, RatingSummary.By by) {
        return switch (by) {
            case BODY -> key.isEmpty() ? "未注明部门" : key;
            case HALL ->
                key.isEmpty()
                        ? "未注明大厅"
                        : halls.find(new DivisionCode(key)).map(Hall::name).orElse(key);
            case MATTER ->
                key.isEmpty()
                        ? "名称不公开或已停办的事项"
                        : matters.snapshot().find(key).map(Matter::name).orElse(key);
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.Optional;
import java.util.stream.Collectors;
import org.tongban.cases.Channel;
import org.tongban.engine.life.CounterSkill;
import org.tongban.engine.life.HallRoles;
import org.tongban.hall.Hall;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterSnapshot;

/** Whether a hall takes a matter at all, now and from this caller. */
final class HallRules {
    private final Registers registers;
    private final MatterSnapshot snapshot;

    HallRules(Registers registers, MatterSnapshot snapshot) {
        this.registers = registers;
        this.snapshot = snapshot;
    }

    /** Why not, in plain words; empty when it does. */
    Optional<String> obstacle(Caller caller, Matter matter, Hall hall) {
        return stopped(matter, "")
                .or(() -> incomplete(matter, hall))
                .or(() -> HallRoles.of(snapshot, registers.portals(), matter, hall)
                                .takes()
                        ? Optional.empty()
                        : Optional.of(hall.name() + "不收这个事项，只提供咨询。请换一个大厅。"))
                .or(() -> unskilled(caller, matter, hall.scope()))
                .or(() -> caller instanceof Caller.Citizen ? onlineObstacle(matter) : Optional.empty());
    }

    /** A part with a condition is looked at when the answers are known: it may not be needed. */
    private Optional<String> incomplete(Matter matter, Hall hall) {
        String missing = snapshot.missing(matter, hall.area(), registers.today()).stream()
                .filter(part -> part.part().when().isEmpty())
                .map(LifeEvent.Missing::reason)
                .collect(Collectors.joining("，"));
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing + "，所以现在不能一起办。其他几件可以先单独办。");
    }

    /** How a caller files a matter at a hall; empty when not at all. */
    Optional<Channel> channel(Caller caller, Matter matter, ScopePath hall) {
        if (caller instanceof Caller.Citizen) {
            return Optional.of(Channel.ONLINE);
        }
        return caller instanceof Caller.Staff staff
                ? CounterSkill.of(staff, hall, registers.today())
                        .post(matter)
                        .map(post -> post.duty() == Duty.WINDOW ? Channel.WINDOW : Channel.HELPER)
                : Optional.empty();
    }

    private Optional<String> unskilled(Caller caller, Matter matter, ScopePath hall) {
        if (caller instanceof Caller.Staff staff) {
            return CounterSkill.of(staff, hall, registers.today()).obstacle(matter);
        }
        return caller instanceof Caller.Citizen ? Optional.empty() : Optional.of("您没有在这个大厅收件的岗位。");
    }

    /** Why the area that decides does not do it now, though others do. */
    Optional<String> stopped(Matter matter, Hall competent) {
        String where = registers
                .halls()
                .area(competent.area())
                .map(area -> "在" + area.name())
                .orElse("");
        return snapshot.definition(matter.code(), competent.area()).flatMap(there -> stopped(there.matter(), where));
    }

    private Optional<String> stopped(Matter matter, String where) {
        boolean begun =
                matter.state().since().filter(registers.today()::isBefore).isEmpty();
        if (matter.state().status() == Matter.MatterState.Status.IN_USE || !begun) {
            return Optional.empty();
        }
        String reason = matter.state().because();
        if (matter.state().status() == Matter.MatterState.Status.CANCELLED) {
            return Optional.of("这个事项" + where + "已经取消。" + reason);
        }
        String until = matter.state()
                .until()
                .map(day -> "预计到" + Words.date(day) + "恢复。")
                .orElse("");
        return Optional.of("这个事项" + where + "暂停办理。" + reason + until);
    }

    private static Optional<String> onlineObstacle(Matter matter) {
        return switch (matter.applicants().presence()) {
            case ALL -> Optional.of("这件事要" + who(matter) + "本人到场，不能网上办。可以先看看要带什么。");
            case ONE -> Optional.of("这件事要申请人本人到场，不能网上办。可以先看看要带什么。");
            case NONE -> matter.online().filing() ? Optional.empty() : Optional.of("这件事不能网上办。请到窗口办理，可以先看看要带什么。");
        };
    }

    private static String who(Matter matter) {
        return matter.applicants().min() == 2 ? "双方" : matter.applicants().min() > 2 ? "各方" : "";
    }
}

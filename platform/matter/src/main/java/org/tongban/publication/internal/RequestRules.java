// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.form.FieldError;
import org.tongban.matter.Matter;
import org.tongban.matter.Matter.MatterState;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.PublicationEntry.Step;
import org.tongban.publication.PublicationKind;
import org.tongban.publication.PublicationRequest;

/** What may be asked for, and when. All that is wrong is said at once. */
final class RequestRules {
    private static final int LONGEST = 200;

    private final History history;
    private final List<InstalledVersion> versions;
    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * For one matter.
     *
     * @param history its log
     * @param versions that are installed
     * @param today the day
     */
    RequestRules(History history, List<InstalledVersion> versions, LocalDate today) {
        this.history = history;
        this.versions = versions;
        this.today = today;
    }

    List<FieldError> check(PublicationRequest request) {
        if (request.kind() == PublicationKind.PUBLISH) {
            version(request.digest());
        } else {
            fits(request);
            if (request.from().isEmpty()) {
                wrong("from", "请填从哪一天开始。");
            }
        }
        notPast("from", request.from());
        boolean needsReason = request.kind() == PublicationKind.SUSPEND || request.kind() == PublicationKind.CANCEL;
        reason(request.reason(), needsReason);
        until(request);
        asked(request);
        return List.copyOf(errors);
    }

    /** What a decision has to keep. */
    List<FieldError> checkGrant(PublicationEntry request, Optional<LocalDate> from) {
        if (request.kind() == PublicationKind.PUBLISH) {
            installed(request.digest());
            if (from.isEmpty()) {
                wrong("effectiveOn", "请填生效日期。");
            }
            notPast("effectiveOn", from);
        } else if (history.on(today).is(MatterState.Status.CANCELLED)) {
            wrong("", "这个事项已经取消，不用再" + request.kind().label() + "。请退回这个申请。");
        }
        return List.copyOf(errors);
    }

    List<FieldError> checkReturn(String reason) {
        reason(reason, true);
        return List.copyOf(errors);
    }

    private void version(Optional<String> digest) {
        Optional<Matter> version = installed(digest);
        boolean cancelled = history.on(today).is(MatterState.Status.CANCELLED);
        version.filter(matter -> !cancelled && history.approval(matter.digest()).isPresent())
                .ifPresent(matter -> wrong("digest", "版本 " + matter.version() + " 已经批准过，不用再提交。"));
        version.filter(this::sameNumber)
                .ifPresent(
                        matter -> wrong("digest", "版本号 " + matter.version() + " 已经发布过，内容不一样。发布过的版本不能改，请换一个版本号重新安装。"));
    }

    /** L13: no edit of a published version. */
    private boolean sameNumber(Matter matter) {
        return history.entries().stream()
                .anyMatch(entry -> entry.step() == Step.GRANTED
                        && entry.version().filter(matter.version()::equals).isPresent()
                        && entry.digest().filter(matter.digest()::equals).isEmpty());
    }

    private Optional<Matter> installed(Optional<String> digest) {
        Optional<Matter> found = versions.stream()
                .map(InstalledVersion::matter)
                .filter(matter -> digest.filter(matter.digest()::equals).isPresent())
                .findFirst();
        if (found.isEmpty()) {
            wrong("digest", "这个版本已经不在平台上，不能发布。请先安装，再提交。");
        }
        return found;
    }

    private void fits(PublicationRequest request) {
        if (history.on(today).is(MatterState.Status.CANCELLED)) {
            wrong("", "这个事项已经取消。要再办，请提交一个版本重新发布。");
        } else if (request.kind() == PublicationKind.CANCEL && request.area().isPresent()) {
            wrong("area", "取消是对整个事项的。只停一个区，请选暂停办理。");
        } else if (request.kind() == PublicationKind.RESUME && !history.suspended(request.area())) {
            wrong("", "这个事项没有暂停，不用恢复。");
        }
    }

    private void until(PublicationRequest request) {
        boolean late = request.until()
                .filter(until ->
                        request.from().filter(from -> !until.isAfter(from)).isPresent() || !until.isAfter(today))
                .isPresent();
        if (late) {
            wrong("until", "预计恢复的日子要在开始暂停之后。");
        }
    }

    private void asked(PublicationRequest request) {
        boolean twice = history.open().stream()
                .anyMatch(open -> open.kind() == request.kind()
                        && open.digest().equals(request.digest())
                        && open.area().equals(request.area()));
        if (twice) {
            wrong("", "同样的申请已经提交，正在等审批，不用再交一次。");
        }
    }

    private void reason(String text, boolean needed) {
        if (needed && text.isBlank()) {
            wrong("reason", "请写明理由。");
        } else if (text.length() > LONGEST) {
            wrong("reason", "理由最多 " + LONGEST + " 个字，现在有 " + text.length() + " 个字。");
        }
    }

    private void notPast(String field, Optional<LocalDate> day) {
        if (day.filter(today::isAfter).isPresent()) {
            wrong(field, "日期已经过去，请填今天或以后的日子。");
        }
    }

    private void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}

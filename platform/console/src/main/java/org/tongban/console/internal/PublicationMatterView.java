// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.hall.ServiceArea;
import org.tongban.matter.Finding;
import org.tongban.matter.Matter.MatterState;
import org.tongban.publication.MatterPublication;
import org.tongban.publication.MatterVersion;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.PublicationKind;

/**
 * What the page of one matter shows.
 *
 * @param matter the matter
 * @param standing in a few words
 * @param tone a class of the style sheet
 * @param notes sentences about suspensions and versions
 * @param versions newest first
 * @param kinds what may be asked for, besides publishing
 * @param areas to which the caller may limit a suspension
 * @param everywhere whether the caller may ask for all areas
 * @param history newest first
 * @param editing whether the caller may ask
 * @param done what was just written to the log
 * @param form what was typed
 * @param csrfField the hidden field of each form, markup
 */
public record PublicationMatterView(
        MatterPublication matter,
        String standing,
        String tone,
        List<String> notes,
        List<Version> versions,
        List<PublicationKind> kinds,
        List<ServiceArea> areas,
        boolean everywhere,
        List<Line> history,
        boolean editing,
        Optional<String> done,
        PublicationForm form,
        String csrfField) {
    /**
     * A version.
     *
     * @param digest of the version
     * @param number of the version
     * @param stage in a few words
     * @param tone a class of the style sheet
     * @param from since when it is approved, or blank
     * @param submittable whether it may be submitted now
     * @param findings what the linter advises
     */
    public record Version(
            String digest,
            String number,
            String stage,
            String tone,
            String from,
            boolean submittable,
            List<String> findings) {
        static Version of(MatterVersion version, boolean cancelled, boolean waiting) {
            boolean fresh =
                    version.stage() == MatterVersion.Stage.INSTALLED || version.stage() == MatterVersion.Stage.RETURNED;
            String tone = switch (version.stage()) {
                case OFFERED -> "tag-ok";
                case RETURNED -> "tag-error";
                case SUBMITTED, INSTALLED -> "tag-warning";
                case APPROVED -> "";
            };
            return new Version(
                    version.digest(),
                    version.version(),
                    version.stage().label() + (version.installed() ? "" : "（模块里已经没有，沿用保存的内容）"),
                    tone,
                    version.from().map(PublicationWords::day).orElse(""),
                    version.installed() && !waiting && (fresh || cancelled),
                    advice(version.findings()));
        }
    }

    /**
     * A line of the log.
     *
     * @param at when
     * @param act what
     * @param who by whom
     * @param details dates and reason
     */
    public record Line(String at, String act, String who, String details) {
        static Line of(PublicationEntry entry, PublicationWords words) {
            String details = Stream.of(PublicationWords.period(entry), entry.reason())
                    .filter(text -> !text.isBlank())
                    .reduce((one, other) -> one + "。" + other)
                    .orElse("");
            return new Line(
                    PublicationWords.minute(entry.at()), words.act(entry), PublicationWords.person(entry), details);
        }
    }

    private static String column(Finding finding) {
        return finding.column() > 0 ? "第 " + finding.column() + " 个字符" : "";
    }

    static List<String> advice(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + " 第 " + finding.line() + " 行" + column(finding) + "："
                        + finding.message() + "。建议：" + finding.remedy())
                .toList();
    }

    static List<Version> versions(MatterPublication matter) {
        boolean cancelled = matter.state().status() == MatterState.Status.CANCELLED;
        return matter.versions().stream()
                .map(version -> Version.of(
                        version,
                        cancelled,
                        matter.waiting().stream()
                                .anyMatch(entry -> entry.digest()
                                        .filter(version.digest()::equals)
                                        .isPresent())))
                .toList();
    }

    static List<PublicationKind> kinds(MatterPublication matter) {
        if (matter.state().status() == MatterState.Status.CANCELLED) {
            return List.of();
        }
        return List.of(PublicationKind.SUSPEND, PublicationKind.RESUME, PublicationKind.CANCEL);
    }

    static List<String> notes(MatterPublication matter, PublicationWords words) {
        List<String> notes = new ArrayList<>();
        if (matter.state().status() != MatterState.Status.IN_USE) {
            notes.add(PublicationWords.sentence("这个事项", matter.state()));
        }
        matter.areas().forEach((code, state) -> notes.add(PublicationWords.sentence(words.area(code), state)));
        boolean once = matter.history().stream().anyMatch(entry -> entry.step() == PublicationEntry.Step.GRANTED);
        boolean waits = matter.versions().stream()
                .noneMatch(version -> version.stage() == MatterVersion.Stage.OFFERED
                        || version.stage() == MatterVersion.Stage.APPROVED);
        if (matter.offered().isEmpty() && waits) {
            notes.add(once ? "新版本等待审批，旧版本已不在。审批同意之前，群众看不到这个事项。" : "还没有发布过。审批同意之前，群众看不到这个事项。");
        }
        return notes;
    }
}

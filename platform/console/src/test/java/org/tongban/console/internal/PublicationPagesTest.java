// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallService;
import org.tongban.hall.ScopePath;
import org.tongban.hall.ServiceArea;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.matter.Matter.MatterState;
import org.tongban.page.PageResult;
import org.tongban.publication.GuideChange;
import org.tongban.publication.MatterPublication;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.PublicationKind;
import org.tongban.publication.PublicationOutcome;
import org.tongban.publication.PublicationRequest;
import org.tongban.publication.PublicationService;
import org.tongban.testkit.TestClock;

/** What an editor may ask for, and who may agree. */
class PublicationPagesTest {
    private static final PublicationEntry ASKED = new PublicationEntry(
            "temporary-relief",
            1,
            PublicationEntry.Step.REQUESTED,
            1,
            PublicationKind.SUSPEND,
            Optional.empty(),
            Optional.empty(),
            Optional.of("320402"),
            "系统升级",
            Optional.of(LocalDate.of(2026, 12, 1)),
            Optional.empty(),
            "P1",
            Instant.parse("2026-11-26T02:00:00Z"));

    private final PublicationMatterPage matter = new PublicationMatterPage(new Requests(), new TwoAreas());
    private final PublicationRequestPage request =
            new PublicationRequestPage(new Requests(), new TwoAreas(), TestClock.at("2026-11-26T15:00:00"));

    private static Caller.Staff staff(String number, String scope, Duty duty) {
        Post post = new Post(duty, new ScopePath(scope), Optional.of("civil-affairs"), "民政局（示例）", Optional.empty());
        return new Caller.Staff(number, "示例", List.of(post));
    }

    private static String body(PageResult result) {
        return ((PageResult.Page) result).body().markup();
    }

    @Test
    void whoAskedWaitsForSomebodyElse() {
        assertThat(body(request.render(asked("P1"))))
                .contains("这是您自己提交的")
                .doesNotContain("value=\"grant\"", "value=\"return\"");
        assertThat(body(request.render(asked("P2"))))
                .contains("value=\"grant\"", "value=\"return\"")
                .doesNotContain("您自己提交的");
    }

    private static SampleRequest asked(String number) {
        return SampleRequest.get(staff(number, "/3204", Duty.PUBLISHER))
                .part("matter", ASKED.matter())
                .part("request", "1");
    }

    @Test
    void anEditorOfOneAreaBeginsWithThisArea() {
        assertThat(area("/3204/320402").replaceAll("\\s*\n", ""))
                .startsWith("<option value=\"320402\">只有天宁区")
                .contains("各区")
                .doesNotContain("武进区");
        assertThat(area("/3204")).startsWith("<option value=\"\">各区都是").contains("天宁区", "武进区");
    }

    private String area(String scope) {
        String page = body(matter.render(
                SampleRequest.get(staff("E1", scope, Duty.MATTER_EDITOR)).part("matter", ASKED.matter())));
        String begin = "name=\"area\">";
        return page.substring(page.indexOf(begin) + begin.length(), page.indexOf("</select>"))
                .strip();
    }

    /** One matter with one request. */
    private static final class Requests implements PublicationService {
        @Override
        public boolean approvedByInstallation() {
            return true;
        }

        @Override
        public List<MatterPublication> list(Caller caller) {
            return find(caller, ASKED.matter()).stream().toList();
        }

        @Override
        public Optional<MatterPublication> find(Caller caller, String matter) {
            return Optional.of(new MatterPublication(
                    ASKED.matter(),
                    "临时救助",
                    "civil-affairs",
                    Optional.empty(),
                    new MatterState(MatterState.Status.IN_USE, Optional.empty(), Optional.empty(), Optional.empty()),
                    Map.of(),
                    List.of(),
                    List.of(ASKED),
                    List.of(ASKED)));
        }

        @Override
        public List<GuideChange> changes(Caller caller, String matter, String digest) {
            return List.of();
        }

        @Override
        public PublicationOutcome request(Caller caller, PublicationRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PublicationOutcome grant(Caller caller, String matter, int request, Optional<LocalDate> from) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PublicationOutcome sendBack(Caller caller, String matter, int request, String reason) {
            throw new UnsupportedOperationException();
        }
    }

    /** A city with two service areas. */
    private static final class TwoAreas implements HallService {
        private static final List<ServiceArea> AREAS = List.of(
                new ServiceArea("320402", "天宁区", new ScopePath("/3204/320402")),
                new ServiceArea("320412", "武进区", new ScopePath("/3204/320412")));

        @Override
        public Hall city() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Hall> find(DivisionCode code) {
            return Optional.empty();
        }

        @Override
        public List<Hall> children(Hall hall) {
            return List.of();
        }

        @Override
        public List<Hall> path(Hall hall) {
            return List.of();
        }

        @Override
        public List<Hall> search(String text, int limit) {
            return List.of();
        }

        @Override
        public List<ServiceArea> areas() {
            return AREAS;
        }

        @Override
        public Optional<ServiceArea> area(String code) {
            return AREAS.stream().filter(area -> area.code().equals(code)).findFirst();
        }
    }
}

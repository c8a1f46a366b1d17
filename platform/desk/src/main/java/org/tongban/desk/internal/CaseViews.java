// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseStep;
import org.tongban.cases.Channel;
import org.tongban.cases.HandoutService;
import org.tongban.cases.JointCase;
import org.tongban.cases.Mandate;
import org.tongban.cases.Shortcoming;
import org.tongban.engine.life.MandateSaid;
import org.tongban.hall.Hall;
import org.tongban.matter.Material;
import org.tongban.notice.NoticeService;

/** Puts the page of a case together. */
public final class CaseViews {
    private final Office office;
    private final CaseFile file;
    private final Possible possible;

    /**
     * For a case.
     *
     * @param office the services
     * @param file the case
     * @param possible what the caller can do
     */
    public CaseViews(Office office, CaseFile file, Possible possible) {
        this.office = office;
        this.file = file;
        this.possible = possible;
    }

    /**
     * The page.
     *
     * @param panel of decisions
     * @param joint the life event with which it was filed
     * @return the view
     */
    public CaseView view(PanelView panel, Optional<JointCase> joint) {
        Events events = new Events(office, file);
        List<CaseView.EventView> newest =
                new ArrayList<>(file.events().stream().map(events::view).toList());
        Collections.reverse(newest);
        return new CaseView(
                head(),
                joint.map(this::line),
                new Strip(file, possible).marks(),
                new AnswerPages(office).of(file.definition().matter().form(), file.answers()),
                papers(),
                documents(),
                sent(),
                List.copyOf(newest),
                panel);
    }

    private List<CaseView.SentView> sent() {
        return office.deliveries(file.number()).stream()
                .map(one -> new CaseView.SentView(
                        one.title(),
                        one.kind().label() + one.state().label(),
                        tone(one.state()),
                        one.tries() == 0 ? "还没有发" : Words.minute(one.at()) + "，第 " + one.tries() + " 次"))
                .toList();
    }

    private static String tone(NoticeService.Delivery.State state) {
        return switch (state) {
            case TAKEN -> "ok";
            case WAITING -> "warning";
            case GIVEN_UP -> "error";
        };
    }

    private CaseView.JointLine line(JointCase joint) {
        return new CaseView.JointLine(
                joint.name(),
                joint.number().grouped(),
                joint.parts().stream()
                        .filter(part -> !part.number().equals(file.number()))
                        .map(part -> part.matterName() + "（" + part.body() + "，"
                                + part.state().label() + "）")
                        .toList());
    }

    private CaseView.Head head() {
        String hall = office.halls()
                .find(file.hall())
                .map(Hall::name)
                .orElse(file.hall().value());
        return new CaseView.Head(
                file.number().value(),
                file.number().grouped(),
                file.definition().matter().name(),
                file.applicantName(),
                file.state().label(),
                file.clock().promised().map(Words::day),
                file.clock().statutory().map(Words::day),
                file.clock().answerBy().map(Words::day),
                file.clock().provisional(),
                light(),
                file.steps().stream()
                        .filter(CaseStep::open)
                        .flatMap(step -> step.due().map(due -> StepLamp.of(step, due)).stream())
                        .toList(),
                Words.minute(file.receivedAt()) + " " + channel(file.channel()) + "，" + hall,
                file.body(),
                file.clock().pauses().stream().map(CaseViews::words).toList(),
                file.clock().extended(),
                file.clock().handOutBy().map(Words::day),
                file.holders().workNumbers(),
                file.events().stream().findFirst().flatMap(event -> MandateSaid.words(event.payload())));
    }

    private static String words(CaseClock.Pause pause) {
        return pause.title() + "，" + Words.day(pause.from()) + "起"
                + pause.until().map(day -> "，" + Words.day(day) + "接着算").orElse("，还没有结束") + "（" + pause.basis() + "）";
    }

    private List<CaseView.DocumentView> documents() {
        return file.documents().stream()
                .map(document -> new CaseView.DocumentView(
                        document.kind().label(),
                        document.serial(),
                        Words.minute(document.at()),
                        "/desk/cases/" + file.number() + "/documents/"
                                + URLEncoder.encode(document.serial(), StandardCharsets.UTF_8)))
                .toList();
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case ONLINE -> "网上申请";
            case WINDOW -> "窗口收件";
            case HELPER -> "帮办代办";
            case API -> "接口";
        };
    }

    private Optional<Light> light() {
        LocalDate received = Office.date(file.receivedAt());
        return switch (file.state()) {
            case CORRECTION -> Optional.of(Light.WAITING);
            case RECEIVED ->
                file.clock().answerBy().map(due -> Light.of(office, file.clock().light(), received, due));
            case ACCEPTED ->
                standing()
                        .or(() -> file.clock()
                                .promised()
                                .map(due -> Light.of(
                                        office,
                                        file.clock().light(),
                                        file.acceptedAt().map(Office::date).orElse(received),
                                        due)));
            default -> Optional.empty();
        };
    }

    /** Nothing turns yellow while the law stops the clock. */
    private Optional<Light> standing() {
        return file.clock().pauses().stream()
                .filter(pause -> pause.covers(office.today()))
                .map(pause -> new Light("pause", "停表·" + pause.title()))
                .findFirst();
    }

    private List<CaseView.PaperView> papers() {
        Map<String, String> problems = file.shortcomings().stream()
                .collect(Collectors.toMap(Shortcoming::material, Shortcoming::problem, (one, other) -> one));
        return Stream.concat(
                        office.matters().materials(file.definition().matter(), file.answers()).stream()
                                .map(material -> paper(material, Optional.ofNullable(problems.get(material.code())))),
                        Stream.concat(
                                beside("申请人签名的委托书", List.of(Mandate.PAPER)).stream(),
                                beside("领取签名和委托书", List.of(HandoutService.SIGNATURE, HandoutService.AUTHORISATION))
                                        .stream()))
                .toList();
    }

    /** Papers that no matter asks for: what was signed when it was filed for somebody, or handed out. */
    private Optional<CaseView.PaperView> beside(String name, List<String> codes) {
        List<CaseView.FileView> scans = file.materials().stream()
                .filter(paper -> codes.contains(paper.material()))
                .map(CaseViews::fileView)
                .toList();
        return scans.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseView.PaperView(name, "", scans, Optional.empty()));
    }

    private CaseView.PaperView paper(Material material, Optional<String> problem) {
        return new CaseView.PaperView(
                material.name(),
                material.standard().orElse(""),
                file.materials().stream()
                        .filter(handedIn -> handedIn.material().equals(material.code()))
                        .map(CaseViews::fileView)
                        .toList(),
                problem.filter(text -> file.state() == CaseState.CORRECTION));
    }

    static CaseView.FileView fileView(CaseMaterial handedIn) {
        boolean stored = !handedIn.fileName().isEmpty();
        return new CaseView.FileView(
                stored ? "/desk/files/" + handedIn.id() : "",
                handedIn.fileName(),
                handedIn.mark().label(),
                stored ? Math.max(1, handedIn.size() / 1024) + " KB" : "",
                handedIn.contentType().startsWith("image/"));
    }
}

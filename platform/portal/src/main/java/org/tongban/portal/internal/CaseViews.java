// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.cases.CaseDocument;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseState;
import org.tongban.cases.Shortcoming;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.form.FieldError;
import org.tongban.hall.Hall;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.Material;
import org.tongban.page.Link;

/** Draws one case for its applicant. */
public final class CaseViews {
    private final CaseFile file;
    private final Site site;
    private final Optional<Hall> hall;

    /**
     * For a case.
     *
     * @param file the case
     * @param site knows halls and divisions
     */
    public CaseViews(CaseFile file, Site site) {
        this.file = file;
        this.site = site;
        this.hall = site.halls().find(file.hall());
    }

    /**
     * How it is drawn.
     *
     * @param timeline when tracking knows the case
     * @param track address of the public timeline
     * @param event the life event with which it was filed
     * @param rating where it can be rated now
     * @param taken files and answers for the notice
     * @param errors what is wrong
     * @param done what was just done
     * @param csrf hidden field
     */
    public record Drawn(
            Optional<TimelineView> timeline,
            String track,
            Optional<Link> event,
            Optional<Link> rating,
            Correction.Taken taken,
            List<FieldError> errors,
            String done,
            String csrf) {}

    /**
     * The page.
     *
     * @param drawn how
     * @return what the page shows
     */
    public CaseView view(Drawn drawn) {
        return new CaseView(
                file.number().grouped(),
                file.number().value(),
                file.seq(),
                file.definition().matter().name(),
                file.state().label(),
                MyView.tone(file.state()),
                file.state().sentence() + "。",
                facts(),
                hall.map(Hall::name).orElse("收件大厅"),
                hall.map(Hall::phone).orElse("0519-12345"),
                wanted(drawn),
                new Outcomes(file).rows(),
                correctBy(),
                suppliesLater(file),
                file.materials().stream().map(this::paper).toList(),
                file.documents().stream().map(this::document).toList(),
                drawn.timeline(),
                drawn.track(),
                drawn.event(),
                drawn.rating(),
                withdrawable(file.state()),
                drawn.errors().stream().map(error -> line(error, drawn)).toList(),
                drawn.done(),
                drawn.csrf());
    }

    /**
     * Whether the applicant can still take the application back.
     *
     * @param state of the case
     * @return true before the decision
     */
    public static boolean withdrawable(CaseState state) {
        return state == CaseState.RECEIVED || state == CaseState.CORRECTION || state == CaseState.ACCEPTED;
    }

    /**
     * Tells whether the applicant can hand in papers that were promised for later.
     *
     * @param file the case
     * @return true once it is accepted, while some are missing
     */
    public static boolean suppliesLater(CaseFile file) {
        return file.state() == CaseState.ACCEPTED
                && file.deferred().stream().anyMatch(deferral -> !deferral.supplied());
    }

    private CaseView.Document document(CaseDocument document) {
        return new CaseView.Document(
                document.kind().label(),
                document.serial(),
                Words.date(document.at().atZone(Words.ZONE).toLocalDate()),
                "/cases/" + file.number() + "/documents/" + Urls.encode(document.serial()));
    }

    private Optional<String> correctBy() {
        return file.events().stream()
                .filter(event -> event.type() == CaseEventType.CORRECTION_REQUESTED)
                .reduce((earlier, later) -> later)
                .filter(event -> file.state() == CaseState.CORRECTION)
                .flatMap(event -> Optional.ofNullable(event.payload().get(PayloadKeys.UNTIL)))
                .map(day -> Words.date(LocalDate.parse(day)));
    }

    private List<CheckView.Row> facts() {
        List<CheckView.Row> rows = new ArrayList<>();
        rows.add(new CheckView.Row("申请人", file.applicantName()));
        rows.add(new CheckView.Row("收件", Words.minute(file.receivedAt())));
        hall.ifPresent(found -> rows.add(new CheckView.Row("大厅", found.name())));
        if (!file.body().isEmpty()) {
            rows.add(new CheckView.Row("办理部门", file.body()));
        }
        file.clock()
                .answerBy()
                .filter(day -> file.acceptedAt().isEmpty())
                .ifPresent(day -> rows.add(new CheckView.Row("答复受理", Words.date(day) + "前")));
        file.acceptedAt().ifPresent(at -> rows.add(new CheckView.Row("受理", Words.minute(at))));
        file.clock().promised().ifPresent(day -> rows.add(new CheckView.Row("承诺办好", Words.date(day) + "前")));
        file.clock()
                .statutory()
                .ifPresent(day -> rows.add(new CheckView.Row(
                        "法定期限", Words.date(day) + (file.clock().extended() ? "（已批准延期）" : ""))));
        file.clock().pauses().forEach(pause -> rows.add(new CheckView.Row("不计入期限", TimelineView.words(pause))));
        file.clock().handOutBy().ifPresent(day -> rows.add(new CheckView.Row("最迟送达", Words.date(day))));
        file.decidedAt().ifPresent(at -> rows.add(new CheckView.Row("决定", Words.minute(at))));
        return rows;
    }

    private List<CaseView.Wanted> wanted(Drawn drawn) {
        if (file.state() != CaseState.CORRECTION) {
            return file.deferred().stream()
                    .filter(deferral -> suppliesLater(file) && !deferral.supplied())
                    .map(deferral -> new Shortcoming(deferral.material(), "最迟" + Words.date(deferral.by()) + "交。"))
                    .map(one -> wanted(one, drawn))
                    .toList();
        }
        List<String> named =
                file.shortcomings().stream().map(Shortcoming::material).toList();
        // A corrected answer can call for one more paper: it gets its place beside those of the notice.
        Stream<Shortcoming> more = drawn.errors().stream()
                .filter(error -> !named.contains(error.field())
                        && material(error.field()).isPresent())
                .map(error -> new Shortcoming(error.field(), error.message()));
        Stream<Shortcoming> called =
                drawn.taken().called().fields().stream().map(field -> new Shortcoming(field, "上面改了以后，这一栏也要看。"));
        return Stream.of(file.shortcomings().stream(), called, more)
                .flatMap(some -> some)
                .map(one -> wanted(one, drawn))
                .toList();
    }

    private CaseView.Wanted wanted(Shortcoming shortcoming, Drawn drawn) {
        String code = shortcoming.material();
        Optional<Material> material = material(code);
        return new CaseView.Wanted(
                code,
                ReceiptView.name(file, code),
                shortcoming.problem(),
                material.isPresent(),
                material.map(paper -> String.join("、", Papers.formats(paper))).orElse(""),
                material.map(MaterialTiles::accept).orElse(""),
                Optional.ofNullable(drawn.taken().files().get(code)).stream().toList(),
                drawn.errors().stream()
                        .filter(error -> error.field().equals(code))
                        .map(FieldError::message)
                        .findFirst(),
                field(code, drawn),
                drawn.taken().called().fields().contains(code));
    }

    private Optional<FieldView> field(String code, Drawn drawn) {
        boolean called = drawn.taken().called().fields().contains(code);
        if (!called && !Correction.fields(file).contains(code)) {
            return Optional.empty();
        }
        FormFields form = new FormFields(site, file.definition().matter().form());
        FormFields fields = called ? form.asking(drawn.taken().called().form()) : form;
        FormFields.Content content =
                new FormFields.Content(drawn.taken().raw(), file.answers(), Map.of(), drawn.errors());
        return fields.fields(new FormDefinition.FormStep("", List.of(code)), content).stream()
                .findFirst();
    }

    private Optional<Material> material(String code) {
        return file.definition().matter().materials().stream()
                .filter(material -> material.code().equals(code))
                .findFirst();
    }

    private CaseView.Paper paper(CaseMaterial paper) {
        boolean stored = !paper.fileName().isEmpty();
        return new CaseView.Paper(
                ReceiptView.name(file, paper.material()),
                paper.mark().label(),
                paper.fileName(),
                stored ? "/files/" + paper.id() : "",
                paper.size() > 0 ? Words.size(paper.size()) : "");
    }

    private ErrorLine line(FieldError error, Drawn drawn) {
        boolean there = wanted(drawn).stream().anyMatch(one -> one.code().equals(error.field()));
        return new ErrorLine(there ? "#f-" + error.field() : "#notice", error.message());
    }
}

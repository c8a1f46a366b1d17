// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.DeclineGround;
import org.tongban.cases.DocumentKind;
import org.tongban.cases.TerminationGround;
import org.tongban.engine.life.MandateSaid;
import org.tongban.engine.life.OneTimeNotice;
import org.tongban.engine.life.Past;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.identity.Person;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.paper.Block;
import org.tongban.paper.Paper;

/** What a document says: a template without logic, filled with what the case and the event say. */
final class DocumentText {
    /** Names the serial number of the notice that a changed one replaces. */
    static final String FORMER_SERIAL = "formerSerial";

    private static final String SEAL = "（示例，无印章效力）";
    /** A number stays on one line. */
    private static final char NO_BREAK = '\u00a0';

    private final Subject subject;
    private final Map<String, String> said;
    private final LocalDate day;
    private final PromiseWords promises;
    private final Templates templates;

    DocumentText(Subject subject, Map<String, String> said, LocalDate day, Templates templates) {
        this.templates = templates;
        this.subject = subject;
        this.said = said;
        this.day = day;
        this.promises = new PromiseWords(subject.definition().matter(), said, day);
    }

    /**
     * What a document is about.
     *
     * @param definition that the case is pinned to
     * @param number of the case, or what stands for it before there is one
     * @param received when it came in
     * @param applicant names in full; only lists and the public see them masked
     */
    record Subject(MatterDefinition definition, String number, LocalDate received, String applicant) {
        static Subject of(Access.Seen seen, Registers registers) {
            return new Subject(
                    seen.definition(),
                    seen.stored().head().number().grouped().replace(' ', NO_BREAK),
                    Registers.date(seen.stored().head().receivedAt()),
                    names(seen.stored().applicants(), registers)
                            .orElse(seen.stored().content().applicantName()));
        }

        /** Full names; empty when nobody is known. */
        static Optional<String> names(List<Applicant> applicants, Registers registers) {
            return Optional.of(applicants.stream()
                            .flatMap(one -> registers.persons().find(one.person()).stream())
                            .map(Person::name)
                            .collect(Collectors.joining("、")))
                    .filter(names -> !names.isEmpty());
        }

        @Override
        public String toString() {
            return "Subject[" + number + "]";
        }
    }

    Paper paper(DocumentKind kind, String serial) {
        Template template = templates.of(kind, said);
        List<Block> blocks = new ArrayList<>(template.fill(values(), tables()));
        if (kind.promise()) {
            blocks.add(new Block.Signature("承诺人：" + subject.applicant(), day, ""));
        } else {
            blocks.add(new Block.Signature(body().orElse(said("office")), day, SEAL));
        }
        if (kind == DocumentKind.DELIVERY) {
            blocks.add(new Block.Blanks(List.of("收件人（签名）", "日期")));
        }
        return Paper.a4(kind.label(), serial, blocks);
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(said);
        values.put("applicant", subject.applicant());
        values.put("matter", matter().name());
        values.put("number", subject.number());
        values.put("body", body().orElse(""));
        values.put("received", words(subject.received()));
        values.put("day", words(day));
        values.put("until", date(said(PayloadKeys.UNTIL)));
        values.put("former", date(said(PayloadKeys.FORMER)));
        String[] dues = (said(PayloadKeys.DUES) + ",,").split(",", -1);
        values.put("answerBy", date(dues[0]));
        values.put("promised", date(dues[1]));
        values.put("statutory", date(dues[2]));
        values.put("ground", ground());
        values.put("refusalText", refusal());
        new PauseWords(matter(), said).values(values);
        MandateSaid.words(said).ifPresent(words -> values.put("mandated", words));
        promises.values(values);
        subject.definition().implementation().ifPresent(local -> remedies(values, local));
        return values;
    }

    private static void remedies(Map<String, String> values, Implementation local) {
        values.put("review", local.review());
        values.put("reviewWithin", local.reviewWithin().label());
        values.put("court", local.court());
        values.put("courtWithin", local.courtWithin().label());
        values.put("office", local.office());
        values.put("consult", local.consult());
    }

    private Map<String, Block> tables() {
        Map<String, Block> tables = new LinkedHashMap<>();
        tables.put("materials", new Block.Grid(List.of("材料", "形式"), papers()));
        List<List<String>> problems = OneTimeNotice.last(List.of(
                        new Past(org.tongban.cases.CaseEventType.CORRECTION_REQUESTED, "", said, day.atStartOfDay())))
                .stream()
                .map(one -> List.of(name(one.material()), one.problem()))
                .toList();
        tables.put("shortcomings", new Block.Grid(List.of("材料或栏目", "问题和怎样补正"), problems));
        promises.tables(tables);
        return tables;
    }

    /** The papers that the event itself brought: what came in later is on no earlier document. */
    private List<List<String>> papers() {
        return Stream.of(said(PayloadKeys.MATERIALS).split(",", -1))
                .map(paper -> paper.split(":", -1))
                .filter(parts -> parts.length > 1)
                .map(parts -> List.of(
                        name(parts[0]), CaseMaterial.Mark.valueOf(parts[1]).label()))
                .toList();
    }

    private String name(String code) {
        return Stream.concat(matter().materials().stream(), Stream.of(MandatePapers.PAPER))
                .filter(material -> material.code().equals(code))
                .map(material -> "《" + material.name() + "》")
                .findFirst()
                .orElseGet(() -> field(matter(), code));
    }

    private static String field(Matter matter, String code) {
        Object field = matter.form().schema().get("properties") instanceof Map<?, ?> fields ? fields.get(code) : null;
        Object title = field instanceof Map<?, ?> map ? map.get("title") : null;
        return title == null ? code : title.toString();
    }

    private String ground() {
        String name = said(PayloadKeys.GROUND);
        for (DeclineGround ground : DeclineGround.values()) {
            if (ground.name().equals(name)) {
                return ground.label();
            }
        }
        for (TerminationGround ground : TerminationGround.values()) {
            if (ground.name().equals(name)) {
                return ground.label();
            }
        }
        return "";
    }

    private String refusal() {
        return matter().refusal().stream()
                .filter(reason -> reason.code().equals(said(PayloadKeys.REFUSAL)))
                .map(Matter.RefusalReason::text)
                .findFirst()
                .orElse("");
    }

    private Matter matter() {
        return subject.definition().matter();
    }

    private Optional<String> body() {
        return subject.definition().implementation().map(Implementation::body);
    }

    private String said(String key) {
        return said.getOrDefault(key, "");
    }

    private static String date(String iso) {
        return iso.isEmpty() ? "" : words(LocalDate.parse(iso));
    }

    static String words(LocalDate date) {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}

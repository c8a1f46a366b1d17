// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseDocument;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseService;
import org.tongban.cases.DocumentKind;
import org.tongban.cases.internal.store.StoredEvent;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.paper.Paper;
import org.tongban.paper.PaperPress;

/**
 * The documents of a case. Each is drawn from the event that sent it out, from the pinned definition and from the version
 * of the template that the event names: none of them ever changes, so the document does not, and nothing personal lies
 * about twice.
 */
@Component(service = Documents.class)
public final class Documents {
    private static final String TO_BE_GIVEN = "（签发时编号）";

    private final PaperPress press;
    private final Registers registers;
    private final Templates templates;

    /**
     * With the press.
     *
     * @param press sets papers
     * @param registers know the applicants
     * @param templates of every version
     */
    @Activate
    public Documents(@Reference PaperPress press, @Reference Registers registers, @Reference Templates templates) {
        this.press = press;
        this.registers = registers;
        this.templates = templates;
    }

    /** The change with the version of each document that it sends out. */
    Change pin(Access.Seen seen, Change change) {
        return templates.pin(seen.definition().matter(), change);
    }

    /** What has gone out, in order. */
    static List<CaseDocument> of(Access.Seen seen) {
        return seen.stored().events().stream()
                .flatMap(event -> kinds(seen, event.type(), event.payload()).stream()
                        .map(kind -> new CaseDocument(serial(seen, kind, event), kind, event.seq(), event.at())))
                .toList();
    }

    /** The document that a change would send out; the last of them when there are several. */
    CaseService.PreviewOutcome preview(Access.Seen seen, Change change) {
        CaseService.PreviewOutcome drawn = new CaseService.PreviewOutcome.NoDocument();
        String dues = new Heads(seen, registers.calendar())
                .after(change, registers.now(), registers.now(), seen.facts().scope())
                .dues()
                .text();
        for (Change.NewEvent event : pin(seen, change).events()) {
            for (DocumentKind kind : kinds(seen, event.type(), event.payload())) {
                if (kind != DocumentKind.DELIVERY) {
                    Map<String, String> said = new LinkedHashMap<>(event.payload());
                    said.put(PayloadKeys.DUES, dues);
                    Paper paper = paper(seen, kind, said, registers.today(), Long.MAX_VALUE, TO_BE_GIVEN);
                    drawn = new CaseService.PreviewOutcome.Drawn(
                            kind.label(), press.html(paper).markup());
                }
            }
        }
        return drawn;
    }

    /** A document as it went out. */
    Optional<CaseService.StoredFile> file(Access.Seen seen, String serial, boolean pdf) {
        return of(seen).stream()
                .filter(document -> document.serial().equals(serial))
                .findFirst()
                .map(document -> file(paper(seen, document), document, pdf));
    }

    private CaseService.StoredFile file(Paper paper, CaseDocument document, boolean pdf) {
        String name = document.kind().label();
        return pdf
                ? new CaseService.StoredFile(name + ".pdf", "application/pdf", press.pdf(paper))
                : new CaseService.StoredFile(
                        name + ".html",
                        "text/html;charset=UTF-8",
                        press.html(paper).markup().getBytes(StandardCharsets.UTF_8));
    }

    private Paper paper(Access.Seen seen, CaseDocument document) {
        Map<String, String> said = seen.stored().events().stream()
                .filter(event -> event.seq() == document.seq())
                .findFirst()
                .orElseThrow()
                .payload();
        return paper(seen, document.kind(), said, Registers.date(document.at()), document.seq(), document.serial());
    }

    private Paper paper(
            Access.Seen seen, DocumentKind kind, Map<String, String> said, LocalDate day, long seq, String serial) {
        Map<String, String> all = new LinkedHashMap<>(said);
        if (kind == DocumentKind.ACCEPTANCE) {
            Deferrals deferrals = new Deferrals(seen.definition().matter(), registers.calendar());
            all.put(PromiseWords.OUTSTANDING, Deferrals.text(deferrals.outstanding(seen, seq, day)));
        }
        if (kind == DocumentKind.HEARING_CHANGE) {
            all.put(DocumentText.FORMER_SERIAL, former(seen, said.getOrDefault(PayloadKeys.STEP, ""), seq));
        }
        return new DocumentText(DocumentText.Subject.of(seen, registers), all, day, templates).paper(kind, serial);
    }

    /** The serial number of the notice that one of this event replaces: the last before it for the same hearing. */
    private static String former(Access.Seen seen, String step, long seq) {
        Set<Long> notices = seen.stored().events().stream()
                .filter(event -> event.seq() < seq && event.type() == CaseEventType.STEP_STARTED)
                .filter(event -> step.equals(event.payload().get(PayloadKeys.STEP)))
                .map(StoredEvent::seq)
                .collect(Collectors.toSet());
        return of(seen).stream()
                .filter(document -> notices.contains(document.seq()))
                .map(CaseDocument::serial)
                .reduce("", (earlier, later) -> later);
    }

    private static List<DocumentKind> kinds(Access.Seen seen, CaseEventType type, Map<String, String> said) {
        return DocumentKinds.of(seen.definition().matter(), type, said);
    }

    private static String serial(Access.Seen seen, DocumentKind kind, StoredEvent event) {
        int year = Registers.date(event.at()).getYear();
        return kind.mark() + "〔" + year + "〕" + seen.stored().head().number() + "-" + event.seq() + "号";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseFile;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;

/** The documents that go against an applicant, with reason, basis and remedies (DOMAIN 3.1). */
public final class Documents {
    private final Office office;
    private final CaseFile file;

    /**
     * For a case.
     *
     * @param office knows the day
     * @param file the case
     */
    public Documents(Office office, CaseFile file) {
        this.office = office;
        this.file = file;
    }

    /**
     * The document of a command.
     *
     * @param command that is about to be carried out
     * @return the paper
     */
    public PreviewView.Paper of(CaseCommand command) {
        if (command instanceof CaseCommand.Refuse refuse) {
            return paper(
                    "不予决定书",
                    List.of(
                            opening() + "经审查，不能同意，理由是：" + reason(refuse.reason()) + "。",
                            "依据：" + refuse.clause(),
                            refuse.explanation()));
        }
        if (command instanceof CaseCommand.Decline decline) {
            return paper(
                    "不予受理决定书",
                    List.of(opening() + "经核对，不能受理，理由是：" + decline.ground().label() + "。", decline.reason()));
        }
        CaseCommand.Terminate terminate = (CaseCommand.Terminate) command;
        return paper("终止决定书", List.of(opening() + "现在终止办理，理由是：", terminate.reason()));
    }

    private PreviewView.Paper paper(String title, List<String> text) {
        return new PreviewView.Paper(
                title,
                file.applicantName(),
                file.number().grouped(),
                text.stream().filter(line -> !line.isBlank()).toList(),
                file.definition().implementation().map(Documents::remedy),
                file.body(),
                Words.day(office.today()));
    }

    private String opening() {
        return "您于" + Words.minute(file.receivedAt()) + "提出的“"
                + file.definition().matter().name() + "”申请，我们收到了。";
    }

    private String reason(String code) {
        return file.definition().matter().refusal().stream()
                .filter(known -> known.code().equals(code))
                .map(Matter.RefusalReason::text)
                .findFirst()
                .orElse(code);
    }

    private static String remedy(Implementation local) {
        return "如果您不同意，可以在收到之日起 " + local.reviewWithin().label() + "内向" + local.review() + "申请行政复议，或者在 "
                + local.courtWithin().label() + "内向" + local.court() + "提起行政诉讼。";
    }
}

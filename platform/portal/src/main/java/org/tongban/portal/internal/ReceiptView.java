// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.HandoutService;
import org.tongban.cases.Mandate;
import org.tongban.cases.Receipt;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.matter.Implementation;
import org.tongban.matter.Material;

/**
 * 收件凭证 on the screen, on A4 and on a slip of 80 mm.
 *
 * @param number in groups of four
 * @param plain the number without spaces
 * @param at to the minute
 * @param matter official name
 * @param applicant masked
 * @param materials with counts
 * @param hall that received it
 * @param window of the hall, may be empty
 * @param body that decides
 * @param ticket number of the hall's queue with which it was filed, may be empty
 * @param queryCode for looking up by number
 * @param qr markup
 * @param track address that the QR code holds
 * @param answerBy one sentence
 * @param again true when it had been filed before
 * @param slip true for the narrow slip
 * @param staff true when a clerk hands it out
 * @param mandate how the applicant stood behind it when staff filed it; empty otherwise
 */
public record ReceiptView(
        String number,
        String plain,
        String at,
        String matter,
        String applicant,
        List<Line> materials,
        String hall,
        String window,
        String body,
        String ticket,
        String queryCode,
        String qr,
        String track,
        String answerBy,
        boolean again,
        boolean slip,
        boolean staff,
        String mandate) {
    /** Papers that no matter asks for. */
    private static final Map<String, String> BESIDE = Map.of(
            Mandate.PAPER, "签名的委托书",
            HandoutService.SIGNATURE, "领取人签名",
            HandoutService.AUTHORISATION, "领取委托书");

    /**
     * A material.
     *
     * @param name as people read it
     * @param count in words
     * @param mark how it was seen
     */
    public record Line(String name, String count, String mark) {}

    /**
     * How it is shown.
     *
     * @param qr markup
     * @param track address that the QR code holds
     * @param ticket number of the hall's queue, may be empty
     * @param again whether it had been filed before
     * @param slip whether it is the narrow slip
     * @param staff whether a clerk hands it out
     */
    public record Form(String qr, String track, String ticket, boolean again, boolean slip, boolean staff) {}

    /**
     * The receipt of a case.
     *
     * @param receipt what the applicant takes home
     * @param file the case, for the names of its materials
     * @param hall that received it, when it is still there
     * @param form how it is shown
     * @return what the page shows
     */
    public static ReceiptView of(Receipt receipt, CaseFile file, Optional<Hall> hall, Form form) {
        return view(receipt, materials(receipt.materials(), file), window(file, receipt.hall()), hall, form);
    }

    private static ReceiptView view(
            Receipt receipt, List<Line> materials, String window, Optional<Hall> hall, Form form) {
        return new ReceiptView(
                receipt.number().grouped(),
                receipt.number().value(),
                Words.minute(receipt.receivedAt()),
                receipt.matterName(),
                receipt.applicant(),
                materials,
                hall.map(Hall::name).orElse(receipt.hall().value()),
                window,
                receipt.body(),
                form.ticket(),
                receipt.queryCode(),
                form.qr(),
                form.track(),
                receipt.answerBy()
                        .map(day -> "收到不等于受理。最迟 " + Words.date(day) + "前告诉您是否受理。")
                        .orElse("收到不等于受理。是否受理，我们会在办件里告诉您。"),
                form.again(),
                form.slip(),
                form.staff(),
                receipt.mandate().orElse(""));
    }

    /**
     * The one receipt of a life event; which papers went where stands at its parts.
     *
     * @param receipt what the applicant takes home
     * @param hall that received it, when it is still there
     * @param form how it is shown
     * @return what the page shows
     */
    public static ReceiptView of(Receipt receipt, Optional<Hall> hall, Form form) {
        return view(receipt, List.of(), "", hall, form);
    }

    private static String window(CaseFile file, DivisionCode hall) {
        return file.definition().implementation().stream()
                .flatMap(local -> local.windows().stream())
                .filter(window -> DivisionCode.of(window.hall()).equals(hall))
                .map(Implementation.Window::window)
                .findFirst()
                .orElse("");
    }

    /**
     * The papers of a case with their counts.
     *
     * @param file the case
     * @return a line for each material
     */
    public static List<Line> handedIn(CaseFile file) {
        return materials(file.materials(), file);
    }

    private static List<Line> materials(List<CaseMaterial> materials, CaseFile file) {
        Map<String, List<CaseMaterial>> byCode = new LinkedHashMap<>();
        materials.forEach(material -> byCode.computeIfAbsent(material.material(), code -> new ArrayList<>())
                .add(material));
        return byCode.entrySet().stream()
                .map(entry -> new Line(
                        name(file, entry.getKey()),
                        entry.getValue().size() + " 份",
                        entry.getValue().get(0).mark().label()))
                .toList();
    }

    /**
     * The name of a material of a case.
     *
     * @param file the case
     * @param code of the material, or of a field of the form
     * @return its name, or the label of the field, or the code
     */
    public static String name(CaseFile file, String code) {
        return file.definition().matter().materials().stream()
                .filter(material -> material.code().equals(code))
                .map(Material::name)
                .findFirst()
                .or(() -> Optional.ofNullable(BESIDE.get(code)))
                .orElseGet(() ->
                        SchemaField.of(file.definition().matter().form(), code).title());
    }
}

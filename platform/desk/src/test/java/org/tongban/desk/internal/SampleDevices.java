// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.device.CardReader;
import org.tongban.device.DocumentScanner;
import org.tongban.device.Outcome;
import org.tongban.device.ReceiptPrinter;
import org.tongban.hall.DivisionCode;
import org.tongban.paper.Paper;

/** The machines of the sample window. */
final class SampleDevices implements CardReader, DocumentScanner, ReceiptPrinter {
    private final Devices all = new Devices();
    private final List<Paper> printed = new ArrayList<>();
    private CardReader.Card card = new CardReader.Card("", "");
    private Optional<String> failure = Optional.empty();

    SampleDevices() {
        all.bindReader(this);
        all.bindScanner(this);
        all.bindPrinter(this);
    }

    Devices all() {
        return all;
    }

    void carryAway() {
        all.unbindReader(this);
        all.unbindScanner(this);
        all.unbindPrinter(this);
    }

    void lay(String name, String code) {
        card = new CardReader.Card(name, code);
    }

    void fail(String reason) {
        failure = Optional.of(reason);
    }

    List<Paper> printed() {
        return printed;
    }

    @Override
    public String name() {
        return "示例设备";
    }

    @Override
    public boolean standsAt(DivisionCode hall, String window) {
        return hall.equals(SamplePlaces.STREET);
    }

    @Override
    public Outcome<CardReader.Card> read() {
        return answer(card);
    }

    @Override
    public Outcome<DocumentScanner.Scan> scan() {
        return answer(new DocumentScanner.Scan("扫描件.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public Outcome<Integer> print(Paper paper) {
        printed.add(paper);
        return answer(1);
    }

    private <T> Outcome<T> answer(T value) {
        return failure.<Outcome<T>>map(Outcome.Failed::new).orElseGet(() -> new Outcome.Done<>(value));
    }
}

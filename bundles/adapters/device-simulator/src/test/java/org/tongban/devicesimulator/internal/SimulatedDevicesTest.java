// SPDX-License-Identifier: Apache-2.0
package org.tongban.devicesimulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongban.device.CardReader;
import org.tongban.device.DocumentScanner;
import org.tongban.device.Outcome;
import org.tongban.page.Html;
import org.tongban.paper.Block;
import org.tongban.paper.Paper;
import org.tongban.paper.PaperPress;

class SimulatedDevicesTest {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final SimulatedCardReader reader = new SimulatedCardReader();
    private final SimulatedPrinter printer = new SimulatedPrinter();

    @Test
    void everyCardIsSyntheticAndItsCheckDigitIsRight() {
        assertThat(SimulatedCardReader.CARDS).isNotEmpty().allSatisfy(card -> {
            assertThat(card.code()).startsWith("320499");
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (card.code().charAt(i) - '0');
            }
            assertThat(card.code().charAt(17)).isEqualTo("10X98765432".charAt(sum % 11));
        });
    }

    @Test
    void readsTheCardThatLiesOnIt() {
        CardReader.Card card = SimulatedCardReader.CARDS.get(1);
        reader.lay(card.code());
        assertThat(reader.read()).isEqualTo(new Outcome.Done<>(card));
    }

    @Test
    void withoutACardItSaysWhatToDo() {
        reader.lay("");
        assertThat(reader.read()).isEqualTo(new Outcome.Failed<>("没有读到身份证。请把证放在阅读器上，再按一次，或者直接输证件号。"));
        reader.plug(false);
        assertThat(reader.read()).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void scansOnlyWhilePluggedIn() {
        byte[] sheet = "%PDF-sample".getBytes(StandardCharsets.US_ASCII);
        SimulatedScanner scanner = new SimulatedScanner(new FixedPress(sheet));
        Outcome<DocumentScanner.Scan> outcome = scanner.scan();
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(((Outcome.Done<DocumentScanner.Scan>) outcome).value().content())
                .isEqualTo(sheet);

        scanner.plug(false);

        assertThat(scanner.scan()).isEqualTo(new Outcome.Failed<>("扫描仪没有接上。请查看连线，或者用“选择文件”上传。"));
    }

    @Test
    void keepsTheLastTwentySlips() {
        for (int i = 1; i <= 21; i++) {
            printer.print(slip("第" + i + "张"));
        }
        assertThat(printer.slips()).hasSize(20);
        assertThat(printer.slips().get(0).title()).isEqualTo("第21张");
    }

    @Test
    void withoutPaperNothingComesOut() {
        printer.load(false);
        assertThat(printer.print(slip("收件凭证"))).isInstanceOf(Outcome.Failed.class);
        assertThat(printer.slips()).isEmpty();
    }

    private static Paper slip(String title) {
        return Paper.roll(title, "", List.of(Block.Paragraph.of("示例")));
    }

    /** A press that gives the same bytes for every paper. */
    private record FixedPress(byte[] sheet) implements PaperPress {
        @Override
        public byte[] pdf(Paper paper) {
            return sheet;
        }

        @Override
        public Html html(Paper paper) {
            throw new UnsupportedOperationException();
        }
    }
}

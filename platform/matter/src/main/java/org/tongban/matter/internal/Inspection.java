// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.engine.lint.Linter;
import org.tongban.engine.matter.DescriptorReader;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.engine.matter.Reading;
import org.tongban.matter.Finding;

/** Reads, lints and warms the matters of one bundle. A bad file stops its own matter and nothing else. */
final class Inspection {
    private final Linter linter;
    private final Workshop workshop;
    private final List<Offered> matters = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Inspection(Linter linter, Workshop workshop) {
        this.linter = linter;
        this.workshop = workshop;
    }

    Delivery inspect(MatterBundle bundle) {
        bundle.files().forEach((file, content) -> {
            try {
                inspect(bundle.id(), file, content);
            } catch (RuntimeException | StackOverflowError fault) {
                // Whatever a file brings to light in a library stays with that file.
                error(file, "SCHEMA", "检查这个文件时出错（" + fault + "）", "检查 form、when 和 after");
            }
        });
        oneLocalCodeEach();
        return new Delivery(bundle.id(), bundle.name(), bundle.version(), matters, findings);
    }

    private void oneLocalCodeEach() {
        List<Finding> taken =
                linter.localCodes(matters.stream().map(Offered::read).toList());
        findings.addAll(taken);
        matters.removeIf(offered -> taken.stream()
                .anyMatch(
                        finding -> finding.file().equals(offered.read().source().file())));
    }

    private void inspect(long bundle, String file, byte[] content) {
        Reading<ReadMatter> reading = read(file, content);
        findings.addAll(reading.findings());
        Optional<ReadMatter> whole = reading.value().filter(read -> !lintsWithError(read) && !reading.broken());
        whole.ifPresent(read ->
                matters.add(new Offered(bundle, read, workshop.rules(read.matter()), SearchTerm.of(read.matter()))));
    }

    private Reading<ReadMatter> read(String file, byte[] content) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            return DescriptorReader.read(
                    file, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException otherEncoding) {
            error(file, "SYNTAX", "文件不是 UTF-8 编码", "用 UTF-8 保存文件");
            return new Reading<>(Optional.empty(), List.of());
        }
    }

    private boolean lintsWithError(ReadMatter read) {
        List<Finding> found = linter.lint(read);
        findings.addAll(found);
        return found.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    private void error(String file, String rule, String message, String remedy) {
        findings.add(new Finding(file, 1, rule, Finding.Severity.ERROR, message, remedy));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a case sent out, read as PDF; every one is kept in {@code target/papers} for whoever wants to look at it. */
final class Documents {
    private Documents() {}

    /** The words of every document of a case by kind, without line breaks, the last one of a kind. */
    static Map<String, String> of(Visitor reader, String number) {
        JsonNode file = reader.get("/api/cases/" + number).expecting(200).json();
        Map<String, String> words = new LinkedHashMap<>();
        for (JsonNode document : file.path("documents")) {
            String kind = document.path("kind").asText();
            String serial = document.path("serial").asText();
            byte[] pdf = reader.bytes("/api/cases/" + number + "/documents/" + serial);
            Paper.file(kind.toLowerCase(Locale.ROOT) + "-" + number + ".pdf", pdf);
            String read = read(pdf);
            assertThat(read).as(kind).contains(serial).doesNotContain("{{", "null", "Optional", "〓");
            words.put(kind, read);
        }
        return words;
    }

    private static String read(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

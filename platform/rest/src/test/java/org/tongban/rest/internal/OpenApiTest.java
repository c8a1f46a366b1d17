// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseCommand;

class OpenApiTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPrettyPrinter(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private static final JsonNode DOCUMENT = Description.of(Resources.all());

    @Test
    void thePublishedDescriptionSaysWhatTheClassesSay() throws IOException {
        String made = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(DOCUMENT) + "\n";
        Files.writeString(Path.of("target/openapi.json"), made);

        assertThat(Files.readString(Path.of("src/main/resources/openapi.json")))
                .as(
                        "The API changed. To accept it: cp platform/rest/target/openapi.json platform/rest/src/main/resources/openapi.json")
                .isEqualTo(made);
    }

    @Test
    void describesEveryResource() {
        assertThat(Resources.all().keySet())
                .containsExactly(
                        "audit",
                        "backups",
                        "cases",
                        "couriers",
                        "drafts",
                        "files",
                        "filings",
                        "halls",
                        "matters",
                        "modules",
                        "openapi",
                        "persons",
                        "schemas",
                        "sessions",
                        "staff",
                        "tracking");
        assertThat(DOCUMENT.path("paths").fieldNames()).toIterable().hasSizeGreaterThan(30);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = DOCUMENT.findValuesAsText("$ref");
        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyOperationIsExplainedAndHasANameOfItsOwn() {
        List<String> names = DOCUMENT.path("paths").findValuesAsText("operationId");
        assertThat(names).doesNotHaveDuplicates();
        assertThat(DOCUMENT.findValuesAsText("summary")).hasSameSizeAs(names).noneMatch(String::isBlank);
        assertThat(DOCUMENT.findValuesAsText("description")).noneMatch(String::isBlank);
    }

    @Test
    void saysWhatIsNeededAndWhoMustSignIn() {
        JsonNode filing = DOCUMENT.at("/paths/~1api~1cases/post");
        assertThat(filing.path("security").get(0).has("bearer")).isTrue();
        assertThat(filing.path("parameters").get(0).path("name").asText()).isEqualTo("Idempotency-Key");
        assertThat(filing.path("parameters").get(0).path("required").asBoolean())
                .isTrue();
        assertThat(DOCUMENT.at("/components/schemas/Filing/required")).hasToString("[\"draft\",\"matterDigest\"]");
        assertThat(DOCUMENT.at("/paths/~1api~1sessions/post").has("security")).isFalse();
        assertThat(DOCUMENT.at("/paths/~1api~1matters/get").has("security")).isFalse();
    }

    /** What a courier reports comes through its own door. */
    @Test
    void namesEveryCommandOfACase() {
        List<String> commands = Arrays.stream(CaseCommand.class.getPermittedSubclasses())
                .filter(command -> command != CaseCommand.ReportParcel.class)
                .map(command -> command.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1"))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(Commands.NAMES).containsExactlyInAnyOrderElementsOf(commands);
    }
}

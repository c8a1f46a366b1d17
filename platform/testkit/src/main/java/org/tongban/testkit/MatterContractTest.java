// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.ReadMatter;

/** What every bundle of matters promises the platform, run in every module; silent where there are no matters. */
class MatterContractTest {
    private static MatterBundle bundle = MatterBundle.in(Path.of("target", "classes"));

    @BeforeAll
    static void printWarnings() {
        bundle.printWarnings();
    }

    /** Among them that every condition compiles against the form. */
    @Test
    void everyMatterIsFreeOfErrors() {
        assertThat(bundle.errors()).isEmpty();
    }

    @Test
    void theBundleOpensNothingToOthersAndRunsNothingByItself() {
        assertThat(bundle.openings()).isEmpty();
    }

    @Test
    void everyHookNamesAMatterOfItsOwnBundle() {
        assertThat(bundle.codes()).containsAll(bundle.hooks().keySet());
    }

    @Test
    void everyHookIsAComponentThatThePlatformFinds() {
        assertThat(bundle.idleHooks()).isEmpty();
    }

    @Test
    void everyFieldHasAName() {
        assertThat(complaints(FormUnderTest::nameless)).isEmpty();
    }

    @Test
    void whatTheFormAsksForIsTaken() {
        assertThat(complaints(FormUnderTest::refusedThoughRight)).isEmpty();
    }

    @Test
    void whatTheFormForbidsIsRefusedInWords() {
        assertThat(complaints(FormUnderTest::takenThoughWrong)).isEmpty();
    }

    private static List<String> complaints(Function<FormUnderTest, List<String>> question) {
        return bundle.errors().isEmpty()
                ? bundle.matters().stream()
                        .map(ReadMatter::matter)
                        .map(FormUnderTest::new)
                        .flatMap(form -> question.apply(form).stream())
                        .toList()
                : List.of();
    }
}

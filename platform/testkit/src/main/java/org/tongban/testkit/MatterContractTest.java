// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every bundle of matters promises the platform, run in every module; silent where there are no matters. */
class MatterContractTest {
    private static MatterBundle bundle = MatterBundle.in(Path.of("target", "classes"));

    @BeforeAll
    static void printWarnings() {
        bundle.printWarnings();
    }

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
        assertThat(bundle.codes()).containsAll(bundle.hooked());
    }
}

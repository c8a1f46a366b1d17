// SPDX-License-Identifier: Apache-2.0
package org.tongban;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseNumber;
import org.tongban.hall.ScopePath;
import org.tongban.page.Html;

class ContractsTest {
    private static final JavaClasses API = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tongban");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.tongban.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a contract that needs a circle cannot be versioned by itself")
                .check(API);
    }

    @Test
    void contractsNeedNothingButJava() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax..", "com..", "org.slf4j..", "org.osgi.framework..")
                .because("plug-ins compile against api only")
                .check(API);
    }

    @Test
    void scopeCoversItselfAndWhatLiesBelowButNotItsNeighbourWithTheSameBeginning() {
        ScopePath district = new ScopePath("/3204/320402");
        assertThat(district.covers(new ScopePath("/3204/320402/320402002"))).isTrue();
        assertThat(district.covers(district)).isTrue();
        assertThat(district.covers(new ScopePath("/3204/3204021"))).isFalse();
    }

    @Test
    void caseNumberIsReadAsPeopleTypeIt() {
        assertThat(CaseNumber.parse(" 3204 0220 2611 2400 0001 7 "))
                .map(CaseNumber::grouped)
                .hasValue("3204 0220 2611 2400 0001 7");
        assertThat(CaseNumber.parse("12345")).isEmpty();
    }

    @Test
    void textIsEscaped() {
        assertThat(Html.text("<b a='1'>&\"").markup()).isEqualTo("&lt;b a=&#39;1&#39;&gt;&amp;&quot;");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rules of the house, run in every module over its own classes. */
class HouseRulesTest {
    private static final JavaClasses OWN = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void packagesAreAtMostFourDeepUnlessTheyAreAStore() {
        check(classes()
                .should()
                .resideInAnyPackage(
                        "org.tongban.*",
                        "org.tongban.*.*",
                        "org.tongban.*.internal.store",
                        "gg.jte.generated..",
                        "org.tongban.*.internal.pages")
                .because("whoever looks for a class should not have to dig"));
    }

    @Test
    void entitiesStayInTheStore() {
        check(classes()
                .that()
                .areAnnotatedWith("javax.persistence.Entity")
                .should()
                .resideInAPackage("..internal.store")
                .because("a row is nobody's business but the store's"));
    }

    @Test
    void nobodyPrintsToTheConsole() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("..cli..")
                .should()
                .accessField(System.class, "out")
                .because("a platform speaks through its log"));
    }

    @Test
    void nobodyExportsPackagesButTheContractsAndTheTemplateRuntime() {
        check(noClasses()
                .that()
                .haveSimpleName("package-info")
                .and()
                .resideOutsideOfPackage("org.tongban.jte")
                .should()
                .beAnnotatedWith("org.osgi.annotation.bundle.Export")
                .because("the wires of a module end in api and boot libraries, so that replacing one moves no other"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(OWN);
    }
}

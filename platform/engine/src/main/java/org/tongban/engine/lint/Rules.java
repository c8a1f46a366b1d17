// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.util.List;
import java.util.function.BiConsumer;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;

/** The table of all rules: the id that a finding carries, and the method that looks. */
final class Rules {
    /**
     * A rule.
     *
     * @param id L and C as in DOMAIN 2.4, D for what the engine needs
     * @param check looks at the subject and reports
     * @param <T> what it looks at
     */
    record Rule<T>(String id, BiConsumer<T, Report> check) {}

    private Rules() {}

    static List<Rule<Matter>> ofMatters(LimitRules limits, FormRules form) {
        return List.of(
                new Rule<>("L1", LimitRules::instantMeansAtOnce),
                new Rule<>("L2", limits::promiseWithinLaw),
                new Rule<>("L3", GuideRules::resultKindFollowsName),
                new Rule<>("L4", PresenceRules::visitsHaveAReason),
                new Rule<>("L5", PresenceRules::fullOnlineNeedsNoVisit),
                new Rule<>("L8", GuideRules::themesFitTheAudience),
                new Rule<>("L9", GuideRules::licencesAreComplete),
                new Rule<>("L10", GuideRules::resultsHaveASample),
                new Rule<>("L11", MaterialRules::noCatchAllNames),
                new Rule<>("L12", MaterialRules::sharedCertificatesAreExempt),
                new Rule<>("L14", PresenceRules::visitsHaveALegalBasis),
                new Rule<>("C1", LimitRules::missingLimitIsExplained),
                new Rule<>("C2", GuideRules::feesAreStated),
                new Rule<>("C4", StepRules::stepsSayMoreThanTheirName),
                new Rule<>("C5", MaterialRules::noOpenEnds),
                new Rule<>("C6", FormRules::blankFormAndSample),
                new Rule<>("C7", GuideRules::conditionsAreConcrete),
                new Rule<>("D1", StepRules::stepsNameEachOther),
                new Rule<>("D2", StepRules::stepsRunInNoCircle),
                new Rule<>("D3", GuideRules::refusalsHaveReasons),
                new Rule<>("D4", StepRules::oneDecisionAtTheEnd),
                new Rule<>("D5", ConditionRules::conditionsCompile),
                new Rule<>("D6", FormRules::pagesNameEachFieldOnce),
                new Rule<>("D7", FormRules::namesAndChoicesFit),
                new Rule<>("D8", FormRules::competenceFindsItsPlace),
                new Rule<>("D9", form::samplesFitTheForm),
                new Rule<>("D10", LimitRules::silence),
                new Rule<>("D11", LimitRules::pausesAreLawful),
                new Rule<>("D12", PresenceRules::presenceFitsTheChannel),
                new Rule<>("D13", PresenceRules::applicantsHaveRoles),
                new Rule<>("D14", GuideRules::catalogueCode),
                new Rule<>("D15", MaterialRules::codesAreUnique),
                new Rule<>("D16", StepRules::oneSittingIsForInstantMatters),
                new Rule<>("D17", StepRules::surveysAreDoneByTwo),
                new Rule<>("D19", LifeRules::casesAreSuspendedByLaw),
                new Rule<>("D20", LifeRules::promisesAreMadeInTheForm),
                new Rule<>("D21", StepRules::stepsOnDemandAreAnnounced),
                new Rule<>("D23", AutomaticRules::automationLeavesNothingToJudge),
                new Rule<>("D24", AutomaticRules::automaticConditionsCompile),
                new Rule<>("D25", ConditionRules::fieldsFollowWhatTheyDependOn),
                new Rule<>("D27", limits::hearingsAreToldAhead));
    }

    static List<Rule<MatterDefinition>> ofDefinitions(LimitRules limits) {
        return List.of(new Rule<>("L2", limits::localPromise), new Rule<>("D3", LocalRules::remedies));
    }

    static List<Rule<org.tongban.matter.Implementation>> ofImplementations() {
        return List.of(new Rule<>("L7", LocalRules::phones), new Rule<>("D18", LocalRules::bodyCode));
    }
}

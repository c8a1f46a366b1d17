// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

import java.util.List;
import java.util.Optional;
import org.tongban.hall.HallLevel;

/**
 * The standard matter as its department ships it: one file {@code MATTER-INF/<code>.yaml}, the same for every place.
 * What differs by place is an {@link Implementation}.
 *
 * @param code short English name in kebab case, unique in the platform, for example {@code elderly-allowance}
 * @param version semantic version; every change of a published descriptor is a new version (L13)
 * @param name official Chinese name, at most 200 characters
 * @param aliases what people call it
 * @param kind the item type of GB/T 39046
 * @param department key of the department whose bundle ships it, for example {@code civil-affairs}
 * @param function the wording of the 2018 plan, for example 民政
 * @param localCode local code, for example {@code CZ-M032}
 * @param catalogCode national basic code of 12 digits, when there is one
 * @param powerListId entry of the list of powers, when there is one
 * @param audience natural persons, legal persons or both
 * @param themes topics under which the portal lists it
 * @param levels at which it is exercised
 * @param caseType instant or promised
 * @param competence whose case it becomes
 * @param sensitive true when the name of the matter itself is personal; hidden on the public timeline
 * @param state in use, suspended or cancelled
 * @param applicants how many, in which roles, and who must come in person
 * @param basis the legal bases
 * @param acceptance the time for accepting and what silence means
 * @param limits the statutory and the promised limit
 * @param online how far it goes online, and the visits that remain
 * @param fees empty when it is free
 * @param conditions for granting
 * @param form what is asked
 * @param materials what has to be handed in
 * @param steps between acceptance and decision, a directed acyclic graph
 * @param duties separated or in one sitting
 * @param pauses reasons for which the clock may stand outside a step (中止, T16)
 * @param commitment 告知承诺, when it is offered beside the ordinary way
 * @param refusal reasons for which it may be refused; empty when it cannot be refused
 * @param results what the applicant gets
 * @param crossArea 通办范围
 * @param faqs questions and answers
 * @param event the matters that it joins, when it is a 一件事
 * @param automatic 秒批, when it may be granted by a rule
 * @param digest SHA-256 of the canonical form, 64 hexadecimal digits; a case is pinned to it
 */
public record Matter(
        String code,
        String version,
        String name,
        List<String> aliases,
        MatterKind kind,
        String department,
        String function,
        String localCode,
        Optional<String> catalogCode,
        Optional<String> powerListId,
        List<Audience> audience,
        Themes themes,
        List<HallLevel> levels,
        CaseType caseType,
        Competence competence,
        boolean sensitive,
        MatterState state,
        Applicants applicants,
        List<LegalBasis> basis,
        AcceptanceRule acceptance,
        Limits limits,
        Online online,
        List<Fee> fees,
        List<String> conditions,
        FormDefinition form,
        List<Material> materials,
        List<Step> steps,
        DutyRule duties,
        List<PauseRule> pauses,
        Optional<Commitment> commitment,
        List<RefusalReason> refusal,
        List<Result> results,
        CrossArea crossArea,
        List<Faq> faqs,
        Optional<LifeEvent> event,
        Optional<AutomaticRule> automatic,
        String digest) {

    /** Natural or legal applicants. */
    public enum Audience {
        /** 自然人. */
        NATURAL_PERSON,
        /** 法人及其他组织. */
        LEGAL_PERSON
    }

    /** 即办件 or 承诺件. */
    public enum CaseType {
        /** 即办件. */
        INSTANT,
        /** 承诺件. */
        PROMISED
    }

    /** Separation of duties (DOMAIN 3.1). */
    public enum DutyRule {
        /** Who accepts does not examine, who examines does not decide. */
        SEPARATED,
        /** One person under a recorded authorisation. */
        ONE_SITTING
    }

    /** 通办范围. */
    public enum CrossArea {
        /** 全国. */
        NATION,
        /** 全省. */
        PROVINCE,
        /** 全市. */
        CITY,
        /** 本区县. */
        DISTRICT
    }

    /**
     * Topics of the portal.
     *
     * @param personal for natural persons, for example 养老
     * @param enterprise for legal persons, for example 准营准办
     */
    public record Themes(List<String> personal, List<String> enterprise) {}

    /**
     * Whose case it becomes.
     *
     * @param rule how the place is found
     * @param field the answer that holds the division, for every rule but the filing hall
     */
    public record Competence(Rule rule, Optional<String> field) {
        /** How the competent place is found. */
        public enum Rule {
            /** Where it was filed. */
            FILING_HALL,
            /** 户籍地. */
            HOUSEHOLD,
            /** 居住地. */
            RESIDENCE,
            /** 经营地. */
            BUSINESS_PLACE,
            /** 不动产所在地. */
            PROPERTY
        }
    }

    /**
     * Published, suspended or cancelled.
     *
     * @param status the state
     * @param since from when it is suspended or cancelled
     * @param reason shown to the citizen
     * @param until when it is expected back
     */
    public record MatterState(
            Status status,
            Optional<java.time.LocalDate> since,
            Optional<String> reason,
            Optional<java.time.LocalDate> until) {
        /**
         * Why it is not in use, as a sentence.
         *
         * @return for example 原因：系统升级。 however the reason was typed; blank when none was given
         */
        public String because() {
            return reason.map(text -> "原因：" + text.replaceFirst("[。.]$", "") + "。")
                    .orElse("");
        }

        /** 在用, 暂停, 取消. */
        public enum Status {
            /** 在用. */
            IN_USE,
            /** 暂停. */
            SUSPENDED,
            /** 取消. */
            CANCELLED
        }
    }

    /**
     * Who applies.
     *
     * @param min fewest applicants
     * @param max most applicants
     * @param roles a name for each applicant, for example 男方, 女方
     * @param presence who must come in person
     * @param waiting a waiting period outside the clock of the case, in words
     */
    public record Applicants(int min, int max, List<String> roles, Presence presence, Optional<String> waiting) {
        /** Who must come in person. */
        public enum Presence {
            /** Nobody has to come. */
            NONE,
            /** One applicant comes. */
            ONE,
            /** All applicants come together. */
            ALL
        }
    }

    /**
     * A legal basis (设定依据).
     *
     * @param law title of the law
     * @param article for example 第三十五条
     * @param quote the text, when it was found
     */
    public record LegalBasis(String law, Optional<String> article, Optional<String> quote) {}

    /**
     * The time for accepting (T2).
     *
     * @param limit from receipt
     * @param onSilence what happens when nobody answers in time
     * @param basis law and article
     * @param by who accepts
     */
    public record AcceptanceRule(TimeLimit limit, OnSilence onSilence, String basis, By by) {
        /** What silence means. */
        public enum OnSilence {
            /** 视为受理, licences only. */
            DEEMED_ACCEPTED,
            /** Raises an alarm and nothing else. */
            ALARM_ONLY
        }

        /** Who accepts. */
        public enum By {
            /** The window that received it. */
            WINDOW,
            /** The department. */
            DEPARTMENT
        }
    }

    /**
     * Both limits of the matter.
     *
     * @param statutory set by law, empty with a note when the law sets none
     * @param note why there is no statutory limit
     * @param promised never later than the statutory one
     */
    public record Limits(Optional<StatutoryLimit> statutory, Optional<String> note, PromisedLimit promised) {}

    /**
     * A limit set by law (T15).
     *
     * @param limit number and unit
     * @param from the event that starts it
     * @param until the event that ends it
     * @param extension the one extension, when the law allows it
     * @param basis law and article
     */
    public record StatutoryLimit(TimeLimit limit, From from, Until until, Optional<TimeLimit> extension, String basis) {
        /** The event that starts the clock. */
        public enum From {
            /** 收件. */
            RECEIPT,
            /** 材料齐全. */
            COMPLETE,
            /** 受理. */
            ACCEPTANCE
        }

        /** The event that ends it. */
        public enum Until {
            /** 作出决定. */
            DECISION,
            /** 制证、发证. */
            ISSUE
        }
    }

    /**
     * The limit that the government promises.
     *
     * @param limit number and unit; zero days is 当场办结
     * @param sample true when the value is an example (示例)
     */
    public record PromisedLimit(TimeLimit limit, boolean sample) {}

    /**
     * How far the matter goes online.
     *
     * @param depth what the guide's button offers
     * @param visits on-site visits that remain
     * @param visitReason why, when there are visits
     * @param visitBasis the law that demands them (L14)
     */
    public record Online(Depth depth, int visits, Optional<String> visitReason, Optional<String> visitBasis) {
        /** What the guide's button offers. */
        public enum Depth {
            /** 在线办理, whole way. */
            FULL,
            /** 在线办理, papers are seen once on site. */
            FILING,
            /** 预约办理. */
            APPOINTMENT,
            /** 去窗口办. */
            WINDOW
        }

        /**
         * Tells whether the application may be filed online.
         *
         * @return true for {@code FULL} and {@code FILING}
         */
        public boolean filing() {
            return depth == Depth.FULL || depth == Depth.FILING;
        }
    }

    /**
     * A fee (L6).
     *
     * @param name for example 工本费
     * @param standard how much
     * @param basis law or document
     * @param reduction who pays less, when somebody does
     */
    public record Fee(String name, String standard, String basis, Optional<String> reduction) {}

    /**
     * A reason for which the matter may be refused.
     *
     * @param code short English name
     * @param text in words for the decision
     */
    public record RefusalReason(String code, String text) {}

    /**
     * What the applicant gets.
     *
     * @param kind certificate, document or completion only
     * @param name for example 食品经营许可证
     * @param certificate type of certificate, when it is one
     * @param validity for example {@code 5 year}
     * @param delivery the ways to get it
     */
    public record Result(
            Kind kind, String name, Optional<String> certificate, Optional<String> validity, List<Delivery> delivery) {
        /** 出证, 出文, 审批办结. */
        public enum Kind {
            /** 出证. */
            CERTIFICATE,
            /** 出文. */
            DOCUMENT,
            /** 审批办结. */
            COMPLETION
        }

        /** How it reaches the applicant. */
        public enum Delivery {
            /** 窗口领取. */
            WINDOW,
            /** 邮寄. */
            COURIER,
            /** 电子. */
            ELECTRONIC
        }
    }

    /**
     * A question and its answer.
     *
     * @param q question
     * @param a answer
     */
    public record Faq(String q, String a) {}

    /**
     * A reason for which the clock may stand outside a step (T16). Never for a licence: there the law lists all of them.
     *
     * @param code short English name, unique in the matter
     * @param name for example 等待法院判决
     * @param basis law and article
     * @param most the longest time, where the law states one
     */
    public record PauseRule(String code, String name, String basis, Optional<TimeLimit> most) {}

    /**
     * 告知承诺: the applicant may promise that the conditions are met instead of proving it. A free choice, made in the
     * form.
     *
     * @param field the answer in which the choice is made
     * @param value the choice that means a promise
     * @param conditions what is promised, one sentence each
     * @param checkWithin the time within which it is checked afterwards
     */
    public record Commitment(String field, String value, List<String> conditions, Optional<TimeLimit> checkWithin) {}

    @Override
    public String toString() {
        return code + "/" + version;
    }
}

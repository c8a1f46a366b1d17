// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

/** The names of what events say; they are stored and never renamed. */
public final class PayloadKeys {
    /** The office of the member of staff. */
    public static final String OFFICE = "office";
    /** Code of the step. */
    public static final String STEP = "step";
    /** Name of the step as people read it. */
    public static final String STEP_NAME = "stepName";
    /** What was found or granted. */
    public static final String OPINION = "opinion";
    /** Why. */
    public static final String REASON = "reason";
    /** Name of the ground of non-acceptance. */
    public static final String GROUND = "ground";
    /** Code of the refusal reason. */
    public static final String REFUSAL = "refusal";
    /** Law and article. */
    public static final String CLAUSE = "clause";
    /** Number of the certificate or document. */
    public static final String RESULT = "result";
    /** How it was handed out. */
    public static final String MEANS = "means";
    /** Codes of the materials that were supplied, with commas. */
    public static final String SUPPLIED = "supplied";
    /** Leads the code of a material in a one-time notice. */
    public static final String SHORTCOMING = "shortcoming:";
    /** Number of the life event with which it was filed. */
    public static final String EVENT = "event";
    /** How the application came in. */
    public static final String CHANNEL = "channel";
    /** Division code of the receiving hall. */
    public static final String HALL = "hall";
    /** Name of the competent body. */
    public static final String BODY = "body";
    /** Codes of the materials of the filing, each with its mark. */
    public static final String MATERIALS = "materials";

    /** Names of the fields that were corrected, with commas. */
    public static final String CORRECTED = "corrected";
    /** Leads the name of a corrected field; the value is what stood there before. */
    public static final String BEFORE = "before:";
    /** Digest of the answers as they are from this event on. */
    public static final String ANSWERS = "answers";
    /** References of the applicants, with commas. */
    public static final String APPLICANTS = "applicants";
    /** Competent place. */
    public static final String SCOPE = "scope";
    /** Place of the receiving hall. */
    public static final String HALL_SCOPE = "hallScope";
    /** The dates of the case from this event on: answer, promise and law, with commas. */
    public static final String DUES = "dues";
    /** The dates before they were computed again, written like {@link #DUES}. */
    public static final String DUES_BEFORE = "duesBefore";
    /** The calendar by which dates were computed again: until when it is published, and its digest. */
    public static final String CALENDAR = "calendar";
    /** The day from which an acceptance counts that the law supposes. */
    public static final String AS_OF = "asOf";
    /** What the authority failed to do in time. */
    public static final String BREACH = "breach";

    /** The day that a written notice tells, or a pause is expected to end. */
    public static final String UNTIL = "until";
    /** The day that the notice told which this one replaces. */
    public static final String FORMER = "former";
    /** The day on which the first of several notices of a step went out. */
    public static final String SINCE = "since";
    /** What a written notice says. */
    public static final String WORDS = "words";
    /** Codes of the steps that have to be done again, with commas. */
    public static final String REOPENED = "reopened";
    /** Code of a pause that the matter declares. */
    public static final String PAUSE = "pause";
    /** Number of the paper that demands a pause. */
    public static final String DOCUMENT = "document";
    /** Work number of the officer who has the case; empty for nobody. */
    public static final String ASSIGNEE = "assignee";
    /** Keys of the departments whose part of the case that officer has, with commas; without it, of all. */
    public static final String DEPARTMENTS = "departments";
    /** Body outside the platform. */
    public static final String TO_BODY = "toBody";

    /** Name of who signed for a result. */
    public static final String COLLECTOR = "collector";
    /** Code of the identity card of who signed. */
    public static final String COLLECTOR_CODE = "collectorCode";
    /** Whether who signed is an applicant: true or false. */
    public static final String COLLECTED_BY_APPLICANT = "collectedByApplicant";
    /** Number of a parcel. */
    public static final String PARCEL = "parcel";
    /** Name of a courier. */
    public static final String COURIER = "courier";
    /** Name of a courier as people read it. */
    public static final String COURIER_LABEL = "courierLabel";
    /** Name on a parcel. */
    public static final String RECIPIENT = "recipient";
    /** Phone on a parcel. */
    public static final String PHONE = "phone";
    /** Where a parcel goes. */
    public static final String ADDRESS = "address";
    /** Id of a courier's report. */
    public static final String REPORT = "report";
    /** Name of the status that a courier reported. */
    public static final String PARCEL_STATUS = "parcelStatus";

    /** How the applicant stands behind a filing by staff: PRESENT, CODE or PAPER. */
    public static final String MANDATE = "mandate";
    /** When that was, ISO instant. */
    public static final String MANDATE_AT = "mandateAt";
    /** The masked phone to which the code went. */
    public static final String MANDATE_PHONE = "mandatePhone";

    /**
     * Codes of the papers that the applicant promised for later, with commas, each with the last day that an acceptance on
     * the day of the filing would give.
     */
    public static final String PROMISED = "promised";
    /** The choice of the form by which the applicant promised instead of proving. */
    public static final String COMMITMENT = "commitment";
    /** The automatic rule: code of the matter and version. */
    public static final String RULE = "rule";
    /** Canonical JSON of the rule. */
    public static final String RULE_TEXT = "ruleText";
    /** SHA-256 of that text. */
    public static final String RULE_DIGEST = "ruleDigest";
    /** Law or document that allows the rule. */
    public static final String RULE_BASIS = "ruleBasis";
    /** Canonical JSON of everything that the rule read. */
    public static final String INPUTS = "inputs";
    /** Name and version of the template from which a document is drawn. */
    public static final String TEMPLATE = "template";
    /** SHA-256 of that template. */
    public static final String TEMPLATE_DIGEST = "templateDigest";
    /** Codes of materials that have not come in time, with commas. */
    public static final String PAPERS = "papers";

    private PayloadKeys() {}
}

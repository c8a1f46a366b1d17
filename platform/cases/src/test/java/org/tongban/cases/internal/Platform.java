// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.aries.jpa.template.JpaTemplate;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Channel;
import org.tongban.cases.DraftOutcome;
import org.tongban.cases.Mandate;
import org.tongban.cases.Receipt;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.cases.internal.store.JdbcDates;
import org.tongban.cases.internal.store.JdbcPositions;
import org.tongban.cases.internal.store.JpaAudit;
import org.tongban.cases.internal.store.JpaAwaited;
import org.tongban.cases.internal.store.JpaBlobs;
import org.tongban.cases.internal.store.JpaCalendars;
import org.tongban.cases.internal.store.JpaCaseLists;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.JpaCheckpoints;
import org.tongban.cases.internal.store.JpaDefinitions;
import org.tongban.cases.internal.store.JpaDrafts;
import org.tongban.cases.internal.store.JpaInbox;
import org.tongban.cases.internal.store.JpaJoints;
import org.tongban.cases.internal.store.JpaLeases;
import org.tongban.cases.internal.store.JpaLights;
import org.tongban.cases.internal.store.JpaMandateCodes;
import org.tongban.cases.internal.store.JpaOutbox;
import org.tongban.cases.internal.store.JpaSerials;
import org.tongban.cases.internal.store.JpaTokens;
import org.tongban.cases.internal.store.JpaTold;
import org.tongban.cases.internal.store.JpaUnanswered;
import org.tongban.form.Answers;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.WorkCalendar;
import org.tongban.identity.Caller;
import org.tongban.testkit.TestVault;
import org.tongban.vault.Vault;

/** One instance of the platform, as far as cases go, over a database. */
final class Platform {
    final SampleMatters matters;
    final StoredCaseService cases;
    final StoredDraftService drafts;
    final StoredCaseReadService reading;
    final JpaCheckpoints checkpoints;
    final CaseJobs jobs;
    final Numbers numbers;
    final SilentAcceptance silence;
    final StoredLightService lights;
    final CalendarChanges calendar;
    final Telling.Tools tools;
    private final JpaCaseStore store;
    private final RuleCheck ruleCheck;
    final FactSources sources = new FactSources();
    final AutomaticDecisions automatic;
    final Lapses lapses;
    final Couriers couriers = new Couriers();
    final StoredHandoutService handout;
    final StoredParcelService parcels;
    final StoredMandateService mandates;
    final StoredPromiseService promises;
    final SampleNotices notices = new SampleNotices();

    Platform(JpaTemplate jpa, DataSource source, Path blobs, Clock clock, String node) {
        this(jpa, source, blobs, clock, node, new SampleMatters());
    }

    Platform(JpaTemplate jpa, DataSource source, Path blobs, Clock clock, String node, SampleMatters matters) {
        this(jpa, source, blobs, clock, node, matters, new SamplePlaces());
    }

    Platform(
            JpaTemplate jpa,
            DataSource source,
            Path blobs,
            Clock clock,
            String node,
            SampleMatters matters,
            Templates templates) {
        this(jpa, source, blobs, clock, node, matters, templates, new SamplePlaces());
    }

    Platform(
            JpaTemplate jpa,
            DataSource source,
            Path blobs,
            Clock clock,
            String node,
            SampleMatters matters,
            WorkCalendar days) {
        this(jpa, source, blobs, clock, node, matters, new Templates(), days);
    }

    private Platform(
            JpaTemplate jpa,
            DataSource source,
            Path blobs,
            Clock clock,
            String node,
            SampleMatters matters,
            Templates templates,
            WorkCalendar days) {
        Vault vault = new TestVault();
        SamplePlaces places = new SamplePlaces();
        this.matters = matters;
        Registers registers =
                new Registers(matters, places, places, new SamplePeople(), new SampleStaff(), days, clock);
        Settings settings = new Settings(blobs, node, 90, 10);
        Definitions definitions = new Definitions(new JpaDefinitions(jpa, source), registers);
        this.store = new JpaCaseStore(jpa, source, vault);
        this.ruleCheck = new RuleCheck(definitions, registers, templates);
        JpaTokens tokens = new JpaTokens(jpa, vault);
        JpaDrafts draftStore = new JpaDrafts(jpa, vault);
        JpaBlobs blobStore = new JpaBlobs(jpa, vault);
        FileBlobs files = new FileBlobs(settings, vault);
        Uploads uploads = new Uploads(files, blobStore, registers);
        JpaMandateCodes codes = new JpaMandateCodes(jpa, vault);
        this.mandates = new StoredMandateService(registers, draftStore, codes);
        mandates.notices = notices;
        this.promises = new StoredPromiseService(registers, draftStore, new PlainPress(), templates);
        JpaJoints joints = new JpaJoints(jpa, vault);
        Receipts receipts = new Receipts(store, tokens, definitions, joints);
        Access access = new Access(store, definitions, registers);
        this.silence = new SilentAcceptance(access, definitions, store, new JpaUnanswered(jpa), registers);
        this.lights = new StoredLightService(new JpaLights(jpa), definitions, registers);
        this.calendar = new CalendarChanges(
                new JdbcDates(source, vault), new JpaCalendars(jpa), lights, definitions, registers, 4);
        this.numbers = new Numbers(new JpaSerials(jpa), settings);
        this.checkpoints = new JpaCheckpoints(jpa, vault);
        Documents documents = new Documents(new PlainPress(), registers, templates);
        this.automatic = new AutomaticDecisions(access, store, sources, documents, registers);
        this.lapses = new Lapses(access, store, new JpaAwaited(jpa), registers);
        sources.addRegister(new PersonRegister());
        Desk desk = new Desk(access, store, blobStore, registers, documents, couriers, silence);
        JpaCaseLists listed = new JpaCaseLists(jpa, vault);
        JdbcPositions positions = new JdbcPositions(source, vault);
        this.handout = new StoredHandoutService(
                new ReadyResults(positions, listed, access, registers), access, desk, uploads, registers);
        this.parcels = new StoredParcelService(access, desk);
        this.cases = new StoredCaseService(
                new Intake(
                        registers,
                        definitions,
                        numbers,
                        new JointIntake(registers, definitions, numbers, uploads, joints, receipts, templates),
                        draftStore,
                        store,
                        receipts,
                        new MandateCheck(codes, registers),
                        templates),
                desk,
                access,
                receipts,
                uploads,
                new StoredFiles(access, store, blobStore, draftStore, files),
                new Lists(listed, new JpaInbox(jpa, vault), definitions, registers, joints),
                documents,
                new Joints(joints, store, access, definitions, receipts),
                registers);
        this.drafts = new StoredDraftService(registers, draftStore, uploads);
        this.reading = new StoredCaseReadService(
                positions,
                store,
                new JpaAudit(jpa, vault, checkpoints),
                definitions,
                registers,
                new PublicJoints(positions, joints, tokens, definitions),
                templates);
        this.jobs = new CaseJobs(
                settings,
                registers,
                files,
                new CaseJobs.Stores(
                        new JpaLeases(jpa),
                        checkpoints,
                        draftStore,
                        codes,
                        blobStore,
                        new JpaOutbox(jpa),
                        new JpaTold(jpa)));
        this.tools = new Telling.Tools(
                new JpaTold(jpa), new JpaLeases(jpa), new Happenings(store, definitions, registers), registers, node);
    }

    RuleCheck ruleCheck() {
        return ruleCheck;
    }

    /** The digest of the definition to which a case is pinned. */
    String definition(CaseNumber number) {
        return store.find(number).orElseThrow().head().definition();
    }

    static byte[] pdf(String words) {
        return ("%PDF-1.4\n" + words + "\nstartxref\n0\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    static Answers answers() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("applicantName", SamplePeople.NAME);
        values.put("applicantId", SamplePeople.ID);
        values.put("householdDivision", SamplePlaces.WUJIN_VILLAGE.value());
        values.put("phone", SamplePeople.PHONE);
        values.put("bankAccount", "6200000000000000000");
        values.put("agent", false);
        return new Answers(values);
    }

    /** A draft with nothing in it yet. */
    UUID begin(Caller caller, DivisionCode hall) {
        DraftOutcome outcome = drafts.begin(caller, SampleMatters.CODE, hall, Channel.ONLINE);
        if (outcome instanceof DraftOutcome.Saved saved) {
            return saved.draft().id();
        }
        throw new AssertionError(outcome.toString());
    }

    /** A draft that can be filed. */
    UUID filled(Caller caller, DivisionCode hall) {
        UUID id = begin(caller, hall);
        if (drafts.save(caller, id, answers()).isEmpty()) {
            throw new AssertionError("not saved");
        }
        if (!matters.scanned()) {
            return id;
        }
        DraftOutcome outcome = drafts.attach(
                caller,
                id,
                "bank-card",
                SamplePeople.NAME + "的卡.pdf",
                new ByteArrayInputStream(pdf(SamplePeople.PHONE)));
        if (!(outcome instanceof DraftOutcome.Saved)) {
            throw new AssertionError(outcome.toString());
        }
        return id;
    }

    SubmitOutcome submit(Caller caller, UUID draft, String key) {
        return cases.submit(caller, submission(caller, draft, key));
    }

    /** As the page sends it: at a counter the applicant is there. */
    static Submission submission(Caller caller, UUID draft, String key) {
        return submission(
                draft,
                key,
                caller instanceof Caller.Staff ? Optional.of(new Mandate.Present()) : Optional.empty(),
                Set.of());
    }

    static Submission submission(UUID draft, String key, Optional<Mandate> mandate, Set<String> promises) {
        return new Submission(
                draft, SampleMatters.DIGEST, List.of(new Applicant(SamplePeople.WANG, "")), key, mandate, promises);
    }

    /** Files at the street; the test fails when it cannot. */
    Receipt file(String key) {
        SubmitOutcome outcome = submit(SamplePeople.CITIZEN, filled(SamplePeople.CITIZEN, SamplePlaces.STREET), key);
        if (outcome instanceof SubmitOutcome.Filed filed) {
            return filed.receipt();
        }
        throw new AssertionError(outcome.toString());
    }

    CaseNumber number(String key) {
        return file(key).number();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.BundleTracker;
import org.tongban.engine.form.AnswerFormats;
import org.tongban.engine.form.MatterRules;
import org.tongban.engine.form.RuledMatters;
import org.tongban.engine.lint.Linter;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.ServiceArea;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.matter.Finding;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;
import org.tongban.module.ArchiveInspection;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleWatch;
import org.tongban.module.Objection;
import org.tongban.publication.internal.Installed;
import org.tongban.publication.internal.InstalledVersion;
import org.tongban.publication.internal.PublicationLog;

/** The matters of the bundles that are there now. */
@Component(
        service = {MatterRegistry.class, Installed.class, ArchiveInspection.class},
        immediate = true,
        configurationPid = "org.tongban.matter")
@Designate(ocd = Settings.class)
public final class LiveMatterRegistry extends RuledMatters implements Installed, ArchiveInspection {
    private final Surroundings surroundings;
    private final Workshop workshop;
    private final Catalogue catalogue;
    private final HookPool pool;
    private final Hooks hooks;
    private final BundleTracker<Delivery> bundles;
    private final Supplier<Inspection> inspection;

    /**
     * Begins to look for matters; those of bundles that are active already are there at once.
     *
     * @param context of this bundle
     * @param settings limits of hooks and of what is retained
     * @param log says which versions are in force
     */
    @Activate
    public LiveMatterRegistry(BundleContext context, Settings settings, @Reference PublicationLog log) {
        this(context, new HookPool(settings.hook_threads(), settings.hook_budget()), settings.retained_versions(), log);
    }

    LiveMatterRegistry(BundleContext context, HookPool pool, int retained, PublicationLog log) {
        Clock clock = Clock.system(PublicationLog.ZONE);
        this.pool = pool;
        this.hooks = new Hooks(context, pool);
        this.surroundings = new Surroundings(context);
        this.workshop = new Workshop(new AnswerFormats(clock, surroundings::isDivision));
        Supplier<Linter> linter = () -> surroundings
                .calendar()
                .map(calendar -> new Linter(calendar, clock))
                .orElseGet(() -> Linter.withoutHolidays(clock));
        Published published = new Published(log, workshop);
        this.catalogue = new Catalogue(surroundings, linter, new Replaced(retained), published);
        this.inspection = () -> new Inspection(linter.get(), workshop);
        MatterBundles matters = new MatterBundles(catalogue, inspection);
        this.bundles = new BundleTracker<>(context, Bundle.ACTIVE, matters);
        bundles.open();
    }

    @Deactivate
    void close() {
        bundles.close();
        surroundings.close();
        pool.close();
    }

    @Reference(
            service = AcceptanceCheck.class,
            target = "(tongban.for.matter=*)",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addHook(ServiceReference<AcceptanceCheck> hook) {
        hooks.add(hook);
    }

    void removeHook(ServiceReference<AcceptanceCheck> hook) {
        hooks.remove(hook);
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindWatch(ModuleWatch watch) {
        pool.watch(watch);
    }

    void unbindWatch(ModuleWatch watch) {
        pool.watch(null);
    }

    @Override
    public MatterSnapshot snapshot() {
        return catalogue.edition();
    }

    @Override
    protected MatterRules rules(Matter matter) {
        return catalogue
                .edition()
                .offered(matter.digest())
                .map(Offered::rules)
                .orElseGet(() -> workshop.keptRules(matter));
    }

    @Override
    public List<FieldError> objections(MatterDefinition definition, Answers answers) {
        Matter matter = definition.matter();
        Optional<FieldError> suspended = suspended(definition);
        if (suspended.isPresent()) {
            return List.of(suspended.get());
        }
        return catalogue
                .provider(matter.digest())
                .map(bundle -> hooks.objections(bundle, matter, answers))
                .orElse(List.of());
    }

    /** A definition that was drawn from the present snapshot of a suspended area; a pinned one says in use. */
    private Optional<FieldError> suspended(MatterDefinition definition) {
        Matter matter = definition.matter();
        return definition
                .implementation()
                .flatMap(local -> catalogue.edition().suspended(matter.code(), local.area()))
                .filter(matter.state()::equals)
                .map(state -> SuspensionText.of(state));
    }

    @Override
    public Map<String, List<InstalledVersion>> installed() {
        Map<String, List<InstalledVersion>> installed = new TreeMap<>();
        catalogue
                .edition()
                .installed()
                .forEach((code, versions) -> installed.put(
                        code, versions.stream().map(Candidate::installed).toList()));
        return installed;
    }

    @Override
    public List<ServiceArea> served() {
        return surroundings.served();
    }

    @Override
    public Optional<ServiceArea> area(String code) {
        return surroundings.area(code);
    }

    @Override
    public ModuleRecord.Kind kind() {
        return ModuleRecord.Kind.MATTER;
    }

    @Override
    public List<Objection> objections(String symbolicName, String version, Map<String, byte[]> files) {
        MatterBundle archive = MatterBundle.archived(symbolicName, Version.parseVersion(version), files);
        return inspection.get().inspect(archive).findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(finding -> new Objection(
                        finding.rule(),
                        finding.file() + " 第 " + finding.line() + " 行：" + finding.message() + "。",
                        finding.remedy() + "。"))
                .toList();
    }

    @Override
    public Set<String> only(String symbolicName, String version) {
        return catalogue.only(symbolicName, version);
    }

    @Override
    public Optional<Matter> retained(String digest) {
        return catalogue.retained(digest);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.BundleTracker;
import org.tongban.engine.form.AnswerFormats;
import org.tongban.engine.form.AnswerParser;
import org.tongban.engine.form.MatterRules;
import org.tongban.engine.lint.Linter;
import org.tongban.engine.matter.Definitions;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;
import org.tongban.matter.Step;

/** The matters of the bundles that are there now. */
@Component(service = MatterRegistry.class, immediate = true, configurationPid = "org.tongban.matter")
@Designate(ocd = Settings.class)
public final class LiveMatterRegistry implements MatterRegistry {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Surroundings surroundings;
    private final Workshop workshop;
    private final Catalogue catalogue;
    private final HookPool pool;
    private final Hooks hooks;
    private final BundleTracker<Delivery> bundles;

    /**
     * Begins to look for matters; those of bundles that are active already are there at once.
     *
     * @param context of this bundle
     * @param settings limits of hooks and of what is retained
     */
    @Activate
    public LiveMatterRegistry(BundleContext context, Settings settings) {
        this(context, new HookPool(settings.hook_threads(), settings.hook_budget()), settings.retained_versions());
    }

    LiveMatterRegistry(BundleContext context, HookPool pool, int retained) {
        Clock clock = Clock.system(ZONE);
        this.pool = pool;
        this.hooks = new Hooks(context, pool);
        this.surroundings = new Surroundings(context);
        this.workshop = new Workshop(new AnswerFormats(clock, surroundings::isDivision));
        Supplier<Linter> linter = () -> surroundings
                .calendar()
                .map(calendar -> new Linter(calendar, clock))
                .orElseGet(() -> Linter.withoutHolidays(clock));
        this.catalogue = new Catalogue(surroundings, linter, new Replaced(retained));
        MatterBundles matters = new MatterBundles(catalogue, () -> new Inspection(linter.get(), workshop));
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

    @Override
    public MatterSnapshot snapshot() {
        return catalogue.edition();
    }

    @Override
    public String write(MatterDefinition definition) {
        return Definitions.write(definition);
    }

    @Override
    public MatterDefinition read(String json) {
        return Definitions.read(json);
    }

    @Override
    public Answers parse(Matter matter, Map<String, List<String>> raw) {
        return AnswerParser.parse(matter.form(), raw);
    }

    @Override
    public List<FieldError> check(Matter matter, Answers answers) {
        return rules(matter).check(answers);
    }

    @Override
    public List<Material> materials(Matter matter, Answers answers) {
        return rules(matter).materials(answers);
    }

    @Override
    public List<Step> steps(Matter matter, Answers answers) {
        return rules(matter).steps(answers);
    }

    private MatterRules rules(Matter matter) {
        return catalogue
                .edition()
                .offered(matter.digest())
                .map(Offered::rules)
                .orElseGet(() -> workshop.keptRules(matter));
    }

    @Override
    public List<FieldError> objections(MatterDefinition definition, Answers answers) {
        Matter matter = definition.matter();
        return catalogue
                .provider(matter.digest())
                .map(bundle -> hooks.objections(bundle, matter.code(), answers))
                .orElse(List.of());
    }

    @Override
    public Optional<Matter> retained(String digest) {
        return catalogue.retained(digest);
    }
}

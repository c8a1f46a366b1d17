// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleRevision;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.matter.Matter;

/** The hooks of all departments. Each has a say in the matters of its own bundle only. */
final class Hooks {
    private static final String FOR_MATTER = "tongban.for.matter";

    private final BundleContext context;
    private final HookPool pool;
    private final Map<ServiceReference<AcceptanceCheck>, Hook> hooks = new ConcurrentHashMap<>();

    Hooks(BundleContext context, HookPool pool) {
        this.context = context;
        this.pool = pool;
    }

    void add(ServiceReference<AcceptanceCheck> reference) {
        if (reference.getBundle() != null && reference.getProperty(FOR_MATTER) instanceof String matter) {
            hooks.put(
                    reference,
                    new Hook(reference.getBundle(), matter, pool.places(), () -> context.getService(reference)));
        }
    }

    void remove(ServiceReference<AcceptanceCheck> reference) {
        if (hooks.remove(reference) != null) {
            context.ungetService(reference);
        }
    }

    /**
     * What the hooks of a matter say.
     *
     * @param bundle the one that brings the matter
     * @param matter the matter
     * @param answers for the hooks
     * @return their objections; one plain sentence when a hook does not answer in time
     */
    List<FieldError> objections(long bundle, Matter matter, Answers answers) {
        String code = matter.code();
        List<Hook> own = hooks.entrySet().stream()
                .filter(entry -> entry.getValue().isFor(bundle, code))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        if (own.isEmpty() && announced(bundle)) {
            return List.of(noAnswer(matter));
        }
        long deadline = pool.deadline();
        List<FieldError> objections = new ArrayList<>();
        for (Hook hook : own) {
            Optional<List<FieldError>> said = pool.ask(code, hook, answers, deadline);
            if (said.isEmpty()) {
                return List.of(noAnswer(matter));
            }
            objections.addAll(said.get());
        }
        return List.copyOf(objections);
    }

    private static FieldError noAnswer(Matter matter) {
        return new FieldError("", "“" + matter.name() + "”的核对程序没有及时回答。您填的内容都在，请稍后再交；还是不行，请到窗口办理。");
    }

    /** Tells whether a running bundle promises hooks in its manifest, and none of them is there (yet). */
    private boolean announced(long bundle) {
        if (hooks.values().stream().anyMatch(hook -> hook.isOf(bundle))) {
            return false;
        }
        return Optional.ofNullable(context.getBundle(bundle))
                .filter(provider -> provider.getState() == Bundle.ACTIVE)
                .map(provider -> provider.adapt(BundleRevision.class))
                .stream()
                .flatMap(revision -> revision.getDeclaredCapabilities("osgi.service").stream())
                .map(capability -> capability.getAttributes().get(Constants.OBJECTCLASS))
                .anyMatch(types -> types instanceof List<?> names && names.contains(AcceptanceCheck.class.getName()));
    }
}

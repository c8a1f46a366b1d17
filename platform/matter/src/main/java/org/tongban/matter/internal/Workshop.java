// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.engine.form.AnswerFormats;
import org.tongban.engine.form.MatterRules;
import org.tongban.form.Answers;
import org.tongban.matter.Matter;

/** Compiles rules, and keeps those of matters that are no longer on offer but still in use. */
final class Workshop {
    private static final int KEPT = 200;

    private final AnswerFormats formats;
    private final Map<String, MatterRules> kept = new LinkedHashMap<>(16, 0.75f, true);

    Workshop(AnswerFormats formats) {
        this.formats = formats;
    }

    /**
     * Compiled rules that have run once, so that the first citizen does not wait for them.
     *
     * @throws IllegalArgumentException when a condition does not compile or steps go in a circle
     * @throws com.networknt.schema.JsonSchemaException when the form's schema does not compile
     */
    MatterRules rules(Matter matter) {
        MatterRules rules = new MatterRules(matter, formats);
        rules.check(Answers.EMPTY);
        rules.materials(Answers.EMPTY);
        rules.steps(Answers.EMPTY);
        rules.ruling(Answers.EMPTY, Map.of());
        return rules;
    }

    /** The rules of a matter that has left; compiled at the first question. */
    MatterRules keptRules(Matter matter) {
        return kept(matter.digest()).orElseGet(() -> keep(matter.digest(), rules(matter)));
    }

    private synchronized Optional<MatterRules> kept(String digest) {
        return Optional.ofNullable(kept.get(digest));
    }

    private synchronized MatterRules keep(String digest, MatterRules rules) {
        @Nullable MatterRules other = kept.putIfAbsent(digest, rules);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return other == null ? rules : other;
    }
}

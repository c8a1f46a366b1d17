// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.expansion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import org.tongban.module.Objection;

/**
 * The rule by which a version can be put in force while the one before serves, and put aside again: its changelog only adds.
 * It guards against mistakes; who may bring a module at all is another question.
 */
public final class Expansion {
    private Expansion() {}

    /**
     * Compares two archives.
     *
     * @param symbolicName of the bundle
     * @param files content of the archive by path
     * @param inForce the same of the version in force; empty when there is none or it is not known
     * @return one objection for each thing that is more than an addition
     */
    public static List<Objection> objections(
            String symbolicName, Map<String, byte[]> files, Map<String, byte[]> inForce) {
        Set<Objection> objections = new LinkedHashSet<>();
        for (String database : ReadChangelog.DATABASES) {
            try {
                objections.addAll(compare(
                        OwnTables.of(symbolicName),
                        ReadChangelog.of(files, database),
                        ReadChangelog.of(inForce, database)));
            } catch (ReadChangelog.Unreadable unreadable) {
                objections.add(unreadable.objection());
            }
        }
        return List.copyOf(objections);
    }

    private static List<Objection> compare(OwnTables own, ReadChangelog next, ReadChangelog inForce) {
        List<Objection> objections = new ArrayList<>();
        if (next.conditional()) {
            objections.add(Sayings.conditional());
        }
        inForce.sets().forEach((key, set) -> {
            if (!next.sets().containsKey(key)) {
                objections.add(Sayings.removed(set.getId()));
            } else if (!String.valueOf(next.sums().get(key))
                    .equals(inForce.sums().get(key))) {
                objections.add(Sayings.altered(set.getId()));
            }
        });
        AdditionRule rule = new AdditionRule(own);
        next.sets().forEach((key, set) -> {
            Manner.of(set).ifPresent(odd -> objections.add(Sayings.unclear(set.getId(), odd)));
            if (!inForce.sets().containsKey(key)) {
                objections.addAll(added(rule, set));
            }
        });
        return objections;
    }

    private static List<Objection> added(AdditionRule rule, ChangeSet set) {
        List<Objection> objections = new ArrayList<>();
        for (Change change : set.getChanges()) {
            objections.addAll(rule.objections(set.getId(), change));
        }
        return objections;
    }
}

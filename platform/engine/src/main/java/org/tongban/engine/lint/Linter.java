// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tongban.engine.form.AnswerFormats;
import org.tongban.engine.lint.Rules.Rule;
import org.tongban.engine.matter.ReadImplementation;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.engine.matter.Source;
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.Finding;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;

/**
 * The publishing rules (DOMAIN 2.4): what would mislead a citizen, break a law or stop the engine. An error keeps that
 * matter from being offered and nothing else. Immutable, for many threads.
 */
public final class Linter {
    private final List<Rule<Matter>> matterRules;
    private final List<Rule<MatterDefinition>> definitionRules;
    private final List<Rule<Implementation>> implementationRules = Rules.ofImplementations();

    /**
     * A linter that compares limits of different units over the published calendar.
     *
     * @param calendar the official calendar
     * @param clock tells today, for the birth dates in sample codes
     */
    public Linter(WorkCalendar calendar, Clock clock) {
        LimitRules limits = new LimitRules(calendar);
        FormRules form = new FormRules(new AnswerFormats(clock, division -> true));
        this.matterRules = Rules.ofMatters(limits, form);
        this.definitionRules = Rules.ofDefinitions(limits);
    }

    /**
     * A linter for whoever has no official calendar at hand: it compares limits over weeks without holidays.
     *
     * @param clock tells today
     * @return a linter
     */
    public static Linter withoutHolidays(Clock clock) {
        return new Linter(OrdinaryWeeks.MONDAY_TO_FRIDAY, clock);
    }

    /**
     * Looks at a standard matter.
     *
     * @param read the matter
     * @return errors and warnings in the order of lines; empty when it is perfect
     */
    public List<Finding> lint(ReadMatter read) {
        return run(matterRules, read.matter(), read.source(), UnaryOperator.identity());
    }

    /**
     * Looks at an implementation alone, when the standard matter is not at hand.
     *
     * @param local the implementation
     * @return errors and warnings in the order of lines
     */
    public List<Finding> lint(ReadImplementation local) {
        return run(implementationRules, local.implementation(), local.source(), local::pointer);
    }

    /**
     * Looks at a matter as one place does it, after the merge. What is wrong with the standard itself is not repeated.
     *
     * @param standard the matter
     * @param local its implementation
     * @return errors and warnings in the order of lines of the implementation's file
     */
    public List<Finding> lint(ReadMatter standard, ReadImplementation local) {
        MatterDefinition merged = new MatterDefinition(standard.matter(), Optional.of(local.implementation()));
        return ordered(Stream.concat(
                lint(local).stream(), run(definitionRules, merged, local.source(), local::pointer).stream()));
    }

    /**
     * Looks at a matter as one place does it, when the implementation's file is not at hand.
     *
     * @param standard the matter
     * @param local its implementation
     * @return errors and warnings at line 1 of the file where the implementation has to stand
     */
    public List<Finding> lint(ReadMatter standard, Implementation local) {
        String file = local.area() + "/implementations/" + standard.matter().department() + ".yaml";
        return lint(standard, new ReadImplementation(local, Source.unseen(file)));
    }

    /**
     * Looks at a life event beside the matters that it joins. What is wrong with it alone is not repeated.
     *
     * @param event the life event
     * @param parts finds a matter by its code
     * @return a warning for a part that is not at hand; an error where a part would lack an answer or a material
     */
    public List<Finding> lint(ReadMatter event, Function<String, Optional<Matter>> parts) {
        return run(
                List.of(new Rule<Matter>("D22", (matter, report) -> new EventRules(matter, parts, report).look())),
                event.matter(),
                event.source(),
                UnaryOperator.identity());
    }

    /**
     * Compares two versions of one matter (L13).
     *
     * @param before the published one
     * @param after the new one
     * @return an error when the content differs under the same version
     */
    public List<Finding> lint(Matter before, ReadMatter after) {
        Matter now = after.matter();
        boolean edited = before.code().equals(now.code())
                && before.version().equals(now.version())
                && !before.digest().equals(now.digest());
        return edited
                ? List.of(after.source().error("L13", "/version", "内容改了，版本还是 " + now.version(), "每次修改都换一个新的 version:"))
                : List.of();
    }

    /**
     * Looks for codes that more than one file uses.
     *
     * @param matters in the order of precedence
     * @return an error at each file but the first
     */
    public List<Finding> duplicates(Collection<ReadMatter> matters) {
        Map<String, ReadMatter> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (ReadMatter read : matters) {
            ReadMatter other = first.putIfAbsent(read.matter().code(), read);
            if (other != null) {
                findings.add(read.source()
                        .error(
                                "D15",
                                "/matter",
                                "事项编号 " + read.matter().code() + " 已经在 "
                                        + other.source().file() + " 里用了",
                                "换一个编号，或删掉其中一个文件"));
            }
        }
        return findings;
    }

    /**
     * Looks for local codes that more than one matter of a module uses: by such a code a window finds the matter.
     *
     * @param matters of one module, in the order of its files
     * @return an error at each file but the first
     */
    public List<Finding> localCodes(Collection<ReadMatter> matters) {
        Map<String, ReadMatter> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (ReadMatter read : matters) {
            Matter matter = read.matter();
            ReadMatter other = first.putIfAbsent(matter.localCode(), read);
            if (other != null && !other.matter().code().equals(matter.code())) {
                findings.add(read.source()
                        .error(
                                "D26",
                                "/localCode",
                                "地方编码 " + matter.localCode() + " 已经在 "
                                        + other.source().file() + " 里给了“"
                                        + other.matter().name() + "”",
                                "两个事项各用各的 localCode:"));
            }
        }
        return findings;
    }

    private static <T> List<Finding> run(List<Rule<T>> rules, T subject, Source source, UnaryOperator<String> places) {
        return ordered(rules.stream().flatMap(rule -> {
            Report report = new Report(rule.id(), source, places);
            rule.check().accept(subject, report);
            return report.findings().stream();
        }));
    }

    private static List<Finding> ordered(Stream<Finding> findings) {
        return findings.sorted(Comparator.comparingInt(Finding::line)).toList();
    }
}

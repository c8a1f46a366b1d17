// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tongban.engine.matter.Source;
import org.tongban.matter.Finding;

/** Takes down what one rule finds in one file. */
final class Report {
    private final String rule;
    private final Source source;
    private final UnaryOperator<String> places;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * For one rule.
     *
     * @param rule its id
     * @param source the file
     * @param places turns the place that the rule names into a JSON pointer of the file
     */
    Report(String rule, Source source, UnaryOperator<String> places) {
        this.rule = rule;
        this.source = source;
        this.places = places;
    }

    void error(String place, String message, String remedy) {
        findings.add(source.error(rule, places.apply(place), message, remedy));
    }

    /** An error inside a text, at one of its characters. */
    void error(String place, int character, String message, String remedy) {
        findings.add(source.error(rule, places.apply(place), character, message, remedy));
    }

    void warning(String place, String message, String remedy) {
        findings.add(source.warning(rule, places.apply(place), message, remedy));
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small check of markup: tags close in order, ids are unique, labels and links lead somewhere, nothing runs. */
public final class WellFormed {
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z0-9-]+(?:=\"[^\"]*\")?)*)\\s*(/?)>|<!--.*?-->");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z0-9-]+)(?:=\"([^\"]*)\")?");
    private static final Set<String> VOID = Set.of("input", "br", "hr", "img", "meta", "link");

    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> wanted = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    private WellFormed() {}

    /**
     * Everything that is wrong with the markup.
     *
     * @param markup of a page or a part of one
     * @return one line each, empty when all is well
     */
    public static List<String> faults(String markup) {
        WellFormed check = new WellFormed();
        Matcher matcher = TAG.matcher(markup);
        int end = 0;
        while (matcher.find()) {
            check.text(markup.substring(end, matcher.start()));
            check.tag(matcher);
            end = matcher.end();
        }
        check.text(markup.substring(end));
        check.open.forEach(tag -> check.faults.add("never closed: " + tag));
        check.wanted.stream()
                .filter(id -> !check.ids.contains(id))
                .forEach(id -> check.faults.add("nobody has id " + id));
        return check.faults;
    }

    private void text(String text) {
        if (text.contains("<")) {
            faults.add("stray <: " + text.strip());
        }
    }

    private void tag(Matcher matcher) {
        String name = matcher.group(2);
        if (name == null) {
            return;
        }
        if (name.equals("script") || name.equals("style")) {
            faults.add("runs or styles: " + name);
        }
        if (!matcher.group(1).isEmpty()) {
            if (open.isEmpty() || !open.pop().equals(name)) {
                faults.add("closed out of order: " + name);
            }
            return;
        }
        attributes(name, matcher.group(3));
        if (!VOID.contains(name) && matcher.group(4).isEmpty()) {
            open.push(name);
        }
    }

    private void attributes(String tag, String text) {
        Matcher matcher = ATTRIBUTE.matcher(text);
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = matcher.group(2) == null ? "" : matcher.group(2);
            if (name.startsWith("on") || name.equals("style")) {
                faults.add("inline " + name + " on " + tag);
            }
            if (name.equals("id") && !ids.add(value)) {
                faults.add("twice: id " + value);
            }
            if (name.equals("for") || name.equals("aria-labelledby") || name.equals("aria-describedby")) {
                wanted.addAll(List.of(value.split(" ")));
            }
            if (name.equals("href") && value.startsWith("#")) {
                wanted.add(value.substring(1));
            }
        }
    }
}

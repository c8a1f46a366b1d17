// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.expansion;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns that the set clause of an SQL update writes. */
final class Assignments {
    private static final Pattern END =
            Pattern.compile("\\s(?:where|from)\\s.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private Assignments() {}

    /** The names left of each equals sign; what is no plain name comes as it is, and nobody will know it. */
    static List<String> columns(String clause) {
        Matcher end = END.matcher(flat(clause));
        String own = end.find() ? flat(clause).substring(0, end.start()) : flat(clause);
        List<String> columns = new ArrayList<>();
        for (String assignment : own.split(",", -1)) {
            columns.add(assignment.replaceAll("(?s)=.*", "").strip());
        }
        return columns;
    }

    /** The clause with everything in quotes or brackets blotted out, so that commas and words there do not count. */
    private static String flat(String clause) {
        StringBuilder flat = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < clause.length(); at++) {
            char sign = clause.charAt(at);
            quoted ^= sign == '\'';
            depth += quoted ? 0 : sign == '(' ? 1 : sign == ')' ? -1 : 0;
            flat.append(quoted || depth > 0 || sign == ')' || sign == '\'' ? '#' : sign);
        }
        return flat.toString();
    }
}

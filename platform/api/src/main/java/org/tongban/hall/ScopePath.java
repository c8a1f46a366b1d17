// SPDX-License-Identifier: Apache-2.0
package org.tongban.hall;

import java.util.regex.Pattern;

/**
 * The place of a hall in the tree of authority, for example {@code /3204/320402/320402002/320402002002}.
 *
 * <p>Authority follows this path and never the digits of a division code: 经开区 is a branch of its own.
 *
 * @param value segments of letters and digits, each led by a slash
 */
public record ScopePath(String value) {
    private static final Pattern SHAPE = Pattern.compile("(/[0-9a-z]+)+");

    public ScopePath {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a scope path: " + value);
        }
    }

    /**
     * Tells whether the other path is this one or lies below it.
     *
     * @param other the path to look at
     * @return true when authority here reaches there
     */
    public boolean covers(ScopePath other) {
        return other.value.equals(value) || other.value.startsWith(value + "/");
    }

    @Override
    public String toString() {
        return value;
    }
}

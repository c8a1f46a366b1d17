// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import org.tongban.identity.Caller;
import org.tongban.identity.PersonRef;
import org.tongban.identity.Post;

/**
 * Who acts on a case.
 *
 * @param ref stored with the event: {@code person:<ref>}, {@code staff:<work number>}, {@code courier:<name>},
 *     {@code rule:<matter>/<version>} or {@code system}
 * @param office the office as the public reads it; empty for applicants and the system
 */
public record Actor(String ref, String office) {
    /** The platform itself. */
    public static final Actor SYSTEM = new Actor("system", "");

    private static final String PERSON = "person:";
    private static final String STAFF = "staff:";
    private static final String COURIER = "courier:";
    private static final String RULE = "rule:";

    /**
     * An applicant.
     *
     * @param person the reference
     * @return the actor
     */
    public static Actor applicant(PersonRef person) {
        return new Actor(PERSON + person, "");
    }

    /**
     * A member of staff at a post.
     *
     * @param staff the member
     * @param post the post that entitles to the act
     * @return the actor
     */
    public static Actor officer(Caller.Staff staff, Post post) {
        String window = post.window().map(number -> " " + number + "号窗口").orElse("");
        return new Actor(ref(staff), post.office() + window);
    }

    /** The reference of a member of staff, at whatever post. */
    static String ref(Caller.Staff staff) {
        return STAFF + staff.workNumber();
    }

    /**
     * A courier.
     *
     * @param name of its adapter
     * @param label as people read it
     * @return the actor
     */
    public static Actor courier(String name, String label) {
        return new Actor(COURIER + name, label);
    }

    /**
     * An automatic rule, which decides in the name of the competent body.
     *
     * @param matter code of the matter
     * @param version of the rule
     * @param body in whose name
     * @return the actor
     */
    public static Actor rule(String matter, int version, String body) {
        return new Actor(RULE + matter + "/" + version, body + "（自动审批）");
    }

    /**
     * The work number of a member of staff.
     *
     * @return empty for applicants and the system
     */
    public String workNumber() {
        return ref.startsWith(STAFF) ? ref.substring(STAFF.length()) : "";
    }

    /**
     * How the public reads an actor: office and work number, the courier, the body whose rule decided, 申请人 or 系统.
     *
     * @param ref stored reference
     * @param office stored office
     * @return short text without personal data
     */
    public static String label(String ref, String office) {
        if (ref.startsWith(PERSON)) {
            return "申请人";
        }
        if (ref.startsWith(COURIER) || ref.startsWith(RULE)) {
            return office;
        }
        return ref.startsWith(STAFF) ? (office + " " + ref.substring(STAFF.length())).strip() : "系统";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity;

import java.util.List;

/** On whose behalf a call is made. Services decide by this and nothing else. */
public sealed interface Caller {
    /** Nobody has signed in. */
    record Anonymous() implements Caller {}

    /**
     * A citizen or enterprise that signed in.
     *
     * @param person the reference
     * @param displayName the name for the greeting
     * @param kind natural or legal
     */
    record Citizen(PersonRef person, String displayName, PersonKind kind) implements Caller {
        @Override
        public String toString() {
            return "Citizen[" + person + "]";
        }
    }

    /**
     * A member of staff.
     *
     * @param workNumber the number that the public sees, for example T0402-07
     * @param displayName the name that colleagues see
     * @param posts what the person may do today, and where: first the own posts that have not ended, then those of absent
     *     colleagues (see {@link Post#deputyFor()})
     */
    record Staff(String workNumber, String displayName, List<Post> posts) implements Caller {
        /**
         * Tells whether one of the posts has a duty.
         *
         * @param duty the duty asked for
         * @return true when it is among the posts
         */
        public boolean has(Duty duty) {
            return posts.stream().anyMatch(post -> post.duty() == duty);
        }
    }

    /** The operator at the machine itself, through the command line and its token file. */
    record LocalOperator() implements Caller {}

    /**
     * A system outside, for example a courier's, that has shown its secret.
     *
     * @param name of the adapter, for example {@code courier-simulator}
     */
    record Adapter(String name) implements Caller {}

    /** The caller that nobody is. */
    Caller ANONYMOUS = new Anonymous();
}

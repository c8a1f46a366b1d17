// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import java.util.UUID;
import org.tongban.identity.PersonRef;

/** Whose password or session it is. */
public sealed interface Holder {
    /**
     * A natural or legal person.
     *
     * @param ref of the person
     */
    record OfPerson(PersonRef ref) implements Holder {}

    /**
     * A member of staff.
     *
     * @param workNumber the public number
     */
    record OfStaff(String workNumber) implements Holder {}

    /**
     * The form in the database; work numbers are shorter than references, so the two never meet.
     *
     * @return at most forty characters
     */
    default String key() {
        return this instanceof OfStaff staff ? "S:" + staff.workNumber() : "P:" + ((OfPerson) this).ref();
    }

    /**
     * Reads the form in the database.
     *
     * @param key what {@link #key()} gave
     * @return the holder
     */
    static Holder of(String key) {
        String id = key.substring(2);
        return key.startsWith("S:") ? new OfStaff(id) : new OfPerson(new PersonRef(UUID.fromString(id)));
    }
}

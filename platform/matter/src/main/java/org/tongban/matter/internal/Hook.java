// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.AcceptanceCheck;

/** One hook of a department. The department's code runs here for the first time when it is asked, not before. */
final class Hook {
    private final long bundle;
    private final String matter;
    private final Semaphore places;
    private final Source source;
    private @Nullable AcceptanceCheck check;

    /** Hands out the department's object, which may start its code. */
    interface Source {
        /**
         * The service.
         *
         * @return null when it has left or did not start
         */
        @Nullable
        AcceptanceCheck get();
    }

    /**
     * A hook that was announced.
     *
     * @param bundle id of the bundle that announced it
     * @param matter code of the matter that it is for
     * @param places how many threads it may hold at once
     * @param source hands out the object
     */
    Hook(long bundle, String matter, int places, Source source) {
        this.bundle = bundle;
        this.matter = matter;
        this.places = new Semaphore(places, true);
        this.source = source;
    }

    boolean isFor(long provider, String code) {
        return isOf(provider) && matter.equals(code);
    }

    boolean isOf(long provider) {
        return bundle == provider;
    }

    Semaphore places() {
        return places;
    }

    List<FieldError> ask(Answers answers) {
        return List.copyOf(check().objections(answers));
    }

    private synchronized AcceptanceCheck check() {
        if (check == null) {
            check = source.get();
        }
        if (check == null) {
            throw new IllegalStateException("The hook has left");
        }
        return check;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.module.ModuleWatch;

/** One hook of a department. The department's code runs here for the first time when it is asked, not before. */
final class Hook {
    private static final int MOST_OBJECTIONS = 50;
    private static final int LONGEST_OBJECTION = 1_000;

    private final Bundle provider;
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
     * @param provider the bundle that announced it
     * @param matter code of the matter that it is for
     * @param places how many threads it may hold at once
     * @param source hands out the object
     */
    Hook(Bundle provider, String matter, int places, Source source) {
        this.provider = provider;
        this.bundle = provider.getBundleId();
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
        List<FieldError> objections = check().objections(answers);
        if (objections.size() > MOST_OBJECTIONS) {
            throw new IllegalStateException("A hook may have " + MOST_OBJECTIONS + " objections at most");
        }
        if (objections.stream().anyMatch(objection -> objection.message().length() > LONGEST_OBJECTION)) {
            throw new IllegalStateException("An objection may have " + LONGEST_OBJECTION + " characters at most");
        }
        return List.copyOf(objections);
    }

    /** The department's code begins to run on this thread. */
    ModuleWatch.Run begins(ModuleWatch watch) {
        return watch.begins(provider.getSymbolicName(), provider.getVersion().toString(), "核对程序（事项 " + matter + "）");
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

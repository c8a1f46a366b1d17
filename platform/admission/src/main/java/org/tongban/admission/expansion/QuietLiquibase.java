// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.expansion;

import java.util.Map;
import java.util.concurrent.Callable;
import liquibase.Scope;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase with its habits switched off: printing, calling home, and looking for its parts with somebody else's loader. */
public final class QuietLiquibase {
    private QuietLiquibase() {}

    /**
     * Lets Liquibase work.
     *
     * @param <T> what comes of it
     * @param files what it may read
     * @param work calls Liquibase
     * @return what came of it
     * @throws Exception whatever Liquibase throws: it declares nothing more exact
     */
    public static <T> T with(ResourceAccessor files, Callable<T> work) throws Exception {
        return in(Map.of(), files, work);
    }

    /**
     * The same without a word in the log: whoever only reads or tries says himself what came of it.
     *
     * @param <T> what comes of it
     * @param files what it may read
     * @param work calls Liquibase
     * @return what came of it
     * @throws Exception whatever Liquibase throws: it declares nothing more exact
     */
    public static <T> T silently(ResourceAccessor files, Callable<T> work) throws Exception {
        return in(Map.of(Scope.Attr.logService.name(), new NoOpLogService()), files, work);
    }

    private static <T> T in(Map<String, Object> more, ResourceAccessor files, Callable<T> work) throws Exception {
        Map<String, Object> quiet = new java.util.HashMap<>(more);
        quiet.put(Scope.Attr.resourceAccessor.name(), files);
        quiet.put("liquibase.analytics.enabled", "false");
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Scope.class.getClassLoader());
        try {
            quiet.put(Scope.Attr.ui.name(), new LoggerUIService());
            return Scope.child(quiet, work::call);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}

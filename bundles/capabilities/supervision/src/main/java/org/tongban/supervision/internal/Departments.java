// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseReadService;

/** The names of departments. */
@Component(service = Departments.class)
public final class Departments {
    /** Nobody reads a key. */
    private static final String UNKNOWN = "没有安装的部门";

    private final CaseReadService cases;

    /**
     * With the cases.
     *
     * @param cases know what departments are called, also those whose module has left
     */
    @Activate
    public Departments(@Reference CaseReadService cases) {
        this.cases = cases;
    }

    String name(String key) {
        return cases.departmentName(key).orElse(UNKNOWN);
    }
}

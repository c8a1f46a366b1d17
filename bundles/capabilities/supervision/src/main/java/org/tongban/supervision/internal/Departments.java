// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterRegistry;

/** The names of departments. */
@Component(service = Departments.class)
public final class Departments {
    private final MatterRegistry matters;

    /**
     * With the matters.
     *
     * @param matters name their departments
     */
    @Activate
    public Departments(@Reference MatterRegistry matters) {
        this.matters = matters;
    }

    /** The key itself when the department's module is gone. */
    String name(String key) {
        return matters.snapshot().matters().stream()
                .filter(matter -> matter.department().equals(key))
                .map(Matter::function)
                .findFirst()
                .orElse(key);
    }
}

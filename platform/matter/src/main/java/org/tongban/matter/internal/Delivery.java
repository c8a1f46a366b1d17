// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.List;
import org.osgi.framework.Version;
import org.tongban.matter.Finding;

/**
 * What one bundle brings.
 *
 * @param bundle id of the bundle
 * @param name its symbolic name
 * @param version its version
 * @param matters those without an error
 * @param findings of all its descriptors
 */
record Delivery(long bundle, String name, Version version, List<Offered> matters, List<Finding> findings) {
    Delivery {
        matters = List.copyOf(matters);
        findings = List.copyOf(findings);
    }
}

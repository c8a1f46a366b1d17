// SPDX-License-Identifier: Apache-2.0
package org.tongban.health;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Whether this machine should get requests. A load balancer asks every second or two, for as long as the machine runs. */
@ProviderType
public interface Readiness {
    /**
     * What stands in the way at this moment. Answered from memory: neither a database nor a disk is asked.
     *
     * @return one plain sentence; empty when requests are welcome
     */
    Optional<String> obstacle();
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.io.IOException;
import java.sql.SQLException;

/** One part of what is measured inside the county. */
interface Rounds {
    /** Measures and notes what it finds. */
    void run(Findings findings) throws SQLException, IOException;
}

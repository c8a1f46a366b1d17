// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What Derby in memory needs besides a pool. */
final class Derby {
    static {
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    private Derby() {}

    /** Makes sure that the log does not land in the working directory; to be called before the first connection. */
    static void prepare() {}

    static void drop(String name) {
        try (Connection none = DriverManager.getConnection("jdbc:derby:memory:" + name + ";drop=true")) {
            throw new AssertionError("Derby reports a drop by an exception, but gave " + none);
        } catch (SQLException dropped) {
            if (!"08006".equals(dropped.getSQLState())) {
                throw new AssertionError("The test database could not be dropped", dropped);
            }
        }
    }
}

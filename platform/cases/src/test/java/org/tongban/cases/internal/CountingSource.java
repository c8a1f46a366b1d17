// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Counts how often somebody asks a database by a plain connection, which is how cases are read. */
final class CountingSource implements DataSource {
    private final DataSource source;
    private final AtomicInteger asked = new AtomicInteger();

    CountingSource(DataSource source) {
        this.source = source;
    }

    /** Since it was asked the last time. */
    int asked() {
        return asked.getAndSet(0);
    }

    @Override
    public Connection getConnection() throws SQLException {
        asked.incrementAndGet();
        return source.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        asked.incrementAndGet();
        return source.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        source.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}

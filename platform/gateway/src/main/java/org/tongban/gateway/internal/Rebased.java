// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import java.io.IOException;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.ws.rs.ClientErrorException;
import javax.ws.rs.core.Response;

/** The request as a mounted server sees it: its own path below the prefix, and a body that ends in time. */
final class Rebased extends HttpServletRequestWrapper {
    private final String prefix;

    Rebased(HttpServletRequest request, String prefix) {
        super(request);
        this.prefix = prefix;
    }

    @Override
    public String getServletPath() {
        return prefix;
    }

    @Override
    public String getPathInfo() {
        String rest = getRequestURI().substring(getContextPath().length() + prefix.length());
        return rest.isEmpty() ? "/" : rest;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Bounded(super.getInputStream());
    }

    /** A body without a stated length is cut off where a stated one would have been refused. */
    private static final class Bounded extends ServletInputStream {
        private final ServletInputStream in;
        private long left = Gateway.MAX_BODY;
        /** Whoever reads on after the refusal, to tidy up, finds the end. */
        private boolean cut;

        Bounded(ServletInputStream in) {
            this.in = in;
        }

        private void count(int bytes) {
            left -= Math.max(0, bytes);
            if (left < 0 && !cut) {
                cut = true;
                throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
        }

        @Override
        public int read() throws IOException {
            int read = cut ? -1 : in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = cut ? -1 : in.read(target, offset, length);
            count(read);
            return read;
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}

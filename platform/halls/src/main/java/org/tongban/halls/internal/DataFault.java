// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

/** Data that cannot be used; the message names file, line and remedy. */
final class DataFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataFault(String message) {
        super(message);
    }

    DataFault(String message, Throwable cause) {
        super(message, cause);
    }
}

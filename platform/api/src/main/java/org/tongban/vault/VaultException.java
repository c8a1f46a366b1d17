// SPDX-License-Identifier: Apache-2.0
package org.tongban.vault;

/** Sealed data that cannot be opened: altered, out of place, or its key is gone. */
public final class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * With the cause.
     *
     * @param message what was tried, without the data
     * @param cause what the provider said
     */
    public VaultException(String message, Throwable cause) {
        super(message, cause);
    }
}

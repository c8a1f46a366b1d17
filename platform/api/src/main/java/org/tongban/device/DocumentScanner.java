// SPDX-License-Identifier: Apache-2.0
package org.tongban.device;

import org.osgi.annotation.versioning.ConsumerType;

/** Scans the paper that lies on it. */
@ConsumerType
public interface DocumentScanner extends Device {
    /**
     * Scans all pages that lie on it.
     *
     * @return one file, within a minute, or why not
     */
    Outcome<Scan> scan();

    /**
     * A scanned paper. Whoever uses it checks the content like any upload.
     *
     * @param fileName with the ending of its type, {@code .pdf} or {@code .jpg}
     * @param content the bytes
     */
    record Scan(String fileName, byte[] content) {
        @Override
        public String toString() {
            return "Scan[" + content.length + " bytes]";
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

/**
 * A version whose descriptor is kept, so that it may be offered while a newer one waits for approval.
 *
 * @param digest of the matter
 * @param matter its code
 * @param version its number
 * @param file path of the descriptor; begins with the name of the bundle
 * @param content the descriptor as JSON, which is YAML too
 */
public record KeptVersion(String digest, String matter, String version, String file, String content) {
    @Override
    public String toString() {
        return matter + "/" + version;
    }
}

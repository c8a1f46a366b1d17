// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import org.tongban.cases.CaseMaterial;

/**
 * A file, or a paper that was seen without keeping a file.
 *
 * @param id of the file, to read at /api/files/{id}
 * @param material code of the material
 * @param fileName as named by the applicant
 * @param contentType found from the content
 * @param size bytes
 * @param mark how it was seen
 * @param markLabel in Chinese
 */
record FileView(
        String id, String material, String fileName, String contentType, long size, String mark, String markLabel) {
    static FileView of(CaseMaterial file) {
        return new FileView(
                file.id().toString(),
                file.material(),
                file.fileName(),
                file.contentType(),
                file.size(),
                file.mark().name(),
                file.mark().label());
    }
}

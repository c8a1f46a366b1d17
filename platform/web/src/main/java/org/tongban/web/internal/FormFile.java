// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.http.Part;
import org.tongban.page.Upload;

/**
 * A file of a multipart form.
 *
 * @param fileName without folders
 * @param part where its bytes are
 */
record FormFile(String fileName, Part part) implements Upload {
    @Override
    public long size() {
        return part.getSize();
    }

    @Override
    public InputStream open() throws IOException {
        return part.getInputStream();
    }
}

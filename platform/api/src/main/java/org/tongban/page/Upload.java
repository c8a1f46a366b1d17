// SPDX-License-Identifier: Apache-2.0
package org.tongban.page;

import java.io.IOException;
import java.io.InputStream;

/** A file that came with a form. */
public interface Upload {
    /**
     * The name that the browser gave, without folders. Never use it as a path.
     *
     * @return may be blank when no file was chosen
     */
    String fileName();

    /**
     * How long it is.
     *
     * @return bytes
     */
    long size();

    /**
     * The contents.
     *
     * @return a fresh stream that the caller closes
     * @throws IOException when the temporary file cannot be read
     */
    InputStream open() throws IOException;
}

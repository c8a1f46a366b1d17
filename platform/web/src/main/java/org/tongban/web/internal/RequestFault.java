// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import org.tongban.page.PageResult;

/** A request that cannot be served as it stands. The message is for the person in front of the browser. */
final class RequestFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PageResult.Message message;

    RequestFault(PageResult.Message message) {
        super(message.title(), null, false, false);
        this.message = message;
    }

    PageResult.Message message() {
        return message;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import org.tongban.form.FieldError;

/**
 * An error as RFC 9457 describes it, with the fields that are wrong.
 *
 * @param type always {@code about:blank}
 * @param title what happened, in plain Chinese
 * @param status HTTP status
 * @param detail what to do
 * @param errors one for each field, may be empty
 */
record Problem(String type, String title, int status, String detail, List<FieldError> errors) {
    /** Media type of RFC 9457. */
    static final String MEDIA_TYPE = "application/problem+json";

    static WebApplicationException of(int status, String title, String detail) {
        return of(status, title, detail, List.of());
    }

    static WebApplicationException of(int status, String title, String detail, List<FieldError> errors) {
        return new WebApplicationException(Response.status(status)
                .type(MEDIA_TYPE)
                .entity(new Problem("about:blank", title, status, detail, errors))
                .build());
    }

    static WebApplicationException notFound(String what) {
        return of(404, "没有找到" + what, "请核对编号。编号不对，或者不是您的，都会看到这句话。");
    }

    static WebApplicationException invalid(List<FieldError> errors) {
        return of(422, "有 " + errors.size() + " 处要改", "请按 errors 里的说明改好再提交。", errors);
    }

    static WebApplicationException signInFirst() {
        return of(401, "请先登录", "在 Authorization 里带上会话令牌：Bearer <token>。");
    }
}

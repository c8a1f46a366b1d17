// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.tongban.form.FieldError;

/**
 * An error as RFC 9457 describes it, with the fields that are wrong.
 *
 * @param type always {@code about:blank}
 * @param title what happened, in plain Chinese
 * @param status HTTP status
 * @param detail what to do
 * @param errors one for each field, may be empty
 * @param current the case as it is now, when somebody was faster
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<FieldError> errors,
        @Nullable CaseView current) {
    /** Media type of RFC 9457. */
    static final String MEDIA_TYPE = "application/problem+json";

    static WebApplicationException of(int status, String title, String detail) {
        return of(new Problem("about:blank", title, status, detail, List.of(), null));
    }

    static WebApplicationException notFound(String what) {
        return of(404, "没有找到" + what, "请核对编号。编号不对，或者不是您的，都会看到这句话。");
    }

    static WebApplicationException invalid(List<FieldError> errors) {
        String title = "有 " + errors.size() + " 处要改";
        return of(new Problem("about:blank", title, 422, "请按 errors 里的说明改好再提交。", errors, null));
    }

    static WebApplicationException conflict(CaseView current) {
        String detail = "请看 current 里的最新情况；仍要办理的，带上新的序号 " + current.seq() + " 再提交。";
        return of(new Problem("about:blank", "别人刚刚办过这个办件，没有改动", 409, detail, List.of(), current));
    }

    static WebApplicationException signInFirst() {
        return of(401, "请先登录", "在 Authorization 里带上会话令牌：Bearer <token>。");
    }

    private static WebApplicationException of(Problem problem) {
        return new WebApplicationException(Response.status(problem.status())
                .type(MEDIA_TYPE)
                .entity(problem)
                .build());
    }
}

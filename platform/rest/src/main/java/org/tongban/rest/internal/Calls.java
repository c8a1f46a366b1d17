// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import org.tongban.cases.CaseNumber;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Caller;

/** What resources read from a call, with a problem for what cannot be read. */
final class Calls {
    private Calls() {}

    /** Who calls; the gateway has put it there. */
    static Caller caller(HttpServletRequest request) {
        return request.getAttribute("org.tongban.caller") instanceof Caller caller ? caller : Caller.ANONYMOUS;
    }

    /** Who calls, when nobody is not enough. */
    static Caller signedIn(HttpServletRequest request) {
        Caller caller = caller(request);
        if (caller instanceof Caller.Anonymous) {
            throw Problem.signInFirst();
        }
        return caller;
    }

    static CaseNumber caseNumber(String text) {
        return CaseNumber.parse(text).orElseThrow(() -> Problem.notFound("这个办件"));
    }

    static DivisionCode division(String text) {
        try {
            return DivisionCode.of(text);
        } catch (IllegalArgumentException malformed) {
            throw Problem.of(400, "区划代码不对", "区划代码是 6、9 或 12 位数字，收到的是：" + text);
        }
    }

    static UUID uuid(String text, String what) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw Problem.notFound(what);
        }
    }

    /** A member of the body that must be there. */
    static String required(@org.jspecify.annotations.Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid(java.util.List.of(new org.tongban.form.FieldError(field, "请填写 " + field + "。")));
        }
        return value.strip();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.UUID;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.CaseNumber;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;

/** What resources read from a call, with a problem for what cannot be read. */
final class Calls {
    private static final long LARGEST_FILE = 10L << 20;

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

    /** Who calls: the local operator, or staff with the duty. */
    static Caller withDuty(HttpServletRequest request, Duty duty, String refusal) {
        Caller caller = signedIn(request);
        if (caller instanceof Caller.LocalOperator || (caller instanceof Caller.Staff staff && staff.has(duty))) {
            return caller;
        }
        throw Problem.of(403, "没有权限", refusal);
    }

    /** The body of a call that needs one. */
    static <T> T body(@Nullable T body) {
        if (body == null) {
            throw Problem.of(400, "没有收到内容", "请在请求里带上 JSON 内容。");
        }
        return body;
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

    /** The name of a file that comes in; one that says beforehand that it is too large is not read. */
    static String fileName(@Nullable String name, HttpServletRequest request) {
        if (request.getContentLengthLong() > LARGEST_FILE) {
            throw Problem.of(413, "文件太大，没有收下", "单个文件最多 10 MB。请压缩或分开上传。");
        }
        Needs needs = new Needs();
        String given = needs.text(name, "name", "文件名（name）");
        needs.met();
        return given;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** What the gateway says itself: to programs as RFC 9457 describes it, to people as a plain page. */
final class Answers {
    private static final String RETRY_SECONDS = "5";

    private Answers() {}

    static void starting(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", RETRY_SECONDS);
        if (wantsPage(request)) {
            response.setHeader("Refresh", RETRY_SECONDS);
            page(response, 503, "平台正在启动", "几秒后这一页会自己打开。已经提交的申请都在。急办请拨打 0519-12345。");
        } else {
            problem(response, 503, "平台正在启动", "请过几秒再试。");
        }
    }

    /** A part is exchanged, and there was no more room or time to wait. */
    static void exchanging(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", RETRY_SECONDS);
        if (wantsPage(request)) {
            response.setHeader("Refresh", RETRY_SECONDS);
            page(response, 503, "正在更换平台的一个部分", "几秒后这一页会自己打开。刚才填的内容还没有提交；已经提交的申请都在。急办请拨打 0519-12345。");
        } else {
            problem(response, 503, "正在更换平台的一个部分", "请过几秒再试。这次的请求没有处理。");
        }
    }

    /** The status while the gate is closed: requests are taken and wait. */
    static void atTheGate(HttpServletResponse response) throws IOException {
        page(response, 200, "平台在用", "正在更换平台的一个部分，新来的请求先等着，几秒后接着办。");
    }

    /** A word for programs. */
    static void word(HttpServletResponse response, int status, String text) throws IOException {
        write(response, status, "text/plain; charset=utf-8", text + "\n");
    }

    /** Requests are better sent to another machine for now. */
    static void notReady(HttpServletResponse response, String why) throws IOException {
        response.setHeader("Retry-After", RETRY_SECONDS);
        problem(response, 503, "这台机器现在不接请求", why);
    }

    static void tooLarge(HttpServletRequest request, HttpServletResponse response, boolean api) throws IOException {
        // What is still on its way is not read; the connection ends with the answer.
        response.setHeader("Connection", "close");
        if (!api && wantsPage(request)) {
            page(response, 413, "文件太大，没有收下", "一次最多 12 MB，单个文件最多 10 MB。请回到上一页，压缩或分开上传；已经上传的材料还在。");
        } else {
            problem(response, 413, "内容太大", "一次最多 12 MB。请压缩文件或分开上传。");
        }
    }

    static void problem(HttpServletResponse response, int status, String title, String detail) throws IOException {
        String json = "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\""
                + detail + "\"}";
        write(response, status, "application/problem+json", json);
    }

    private static void page(HttpServletResponse response, int status, String title, String text) throws IOException {
        String html = "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"><title>" + title + "</title><main><h1>" + title
                + "</h1><p>" + text + "</p></main></html>";
        write(response, status, "text/html; charset=utf-8", html);
    }

    private static void write(HttpServletResponse response, int status, String type, String text) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.preview;

import org.tongban.matter.Finding;
import org.tongban.page.Html;

/** What is wrong with the files, in place of the page that cannot be drawn. */
final class FindingsPage {
    private FindingsPage() {}

    static String of(Manuscript manuscript) {
        StringBuilder rows = new StringBuilder();
        manuscript.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .forEach(finding -> rows.append("<li><p><strong>")
                        .append(text(finding.file() + " 第 " + finding.line() + " 行"))
                        .append("</strong>（")
                        .append(text(finding.rule()))
                        .append("）</p><p>")
                        .append(text(finding.message() + "。"))
                        .append("</p><p>改法：")
                        .append(text(finding.remedy() + "。"))
                        .append("</p></li>"));
        String body = rows.isEmpty() ? "<p>文件夹里没有事项。请在 MATTER-INF 里写一个 .yaml 文件。</p>" : "<ol>" + rows + "</ol>";
        return "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>文件有错</title>"
                + "<script src=\"/preview/reload.js\" defer></script></head><body><main><h1>文件有错，改好保存后这里自动刷新</h1>"
                + body + "</main></body></html>";
    }

    private static String text(String plain) {
        return Html.text(plain).markup();
    }
}

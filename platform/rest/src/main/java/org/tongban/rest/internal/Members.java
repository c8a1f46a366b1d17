// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Map;
import org.tongban.form.FieldError;

/** What members of bodies mean, in the words of the pages: a message names both, for the program and for its reader. */
final class Members {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("account", "账号"),
            Map.entry("address", "地址"),
            Map.entry("approved", "是否批准"),
            Map.entry("body", "机关名称"),
            Map.entry("clause", "依据的条款"),
            Map.entry("document", "依据的文书"),
            Map.entry("draft", "草稿编号"),
            Map.entry("explanation", "对申请人的说明"),
            Map.entry("file", "文件的路径"),
            Map.entry("files", "文件"),
            Map.entry("ground", "法定的理由"),
            Map.entry("hall", "大厅的区划代码"),
            Map.entry("id", "报告编号"),
            Map.entry("Idempotency-Key", "防重复提交的编号"),
            Map.entry("mandate.code", "委托确认码"),
            Map.entry("mandate.kind", "委托方式"),
            Map.entry("mark", "材料的形式"),
            Map.entry("matter", "事项编号"),
            Map.entry("matterDigest", "事项版本的摘要"),
            Map.entry("means", "怎么送到的"),
            Map.entry("number", "办件编号"),
            Map.entry("opinion", "意见"),
            Map.entry("parcel", "运单号"),
            Map.entry("password", "密码"),
            Map.entry("pause", "中止的情形"),
            Map.entry("phone", "电话"),
            Map.entry("reason", "理由"),
            Map.entry("recipient", "收件人"),
            Map.entry("resultNumber", "证照或文书编号"),
            Map.entry("seq", "看到的办件序号"),
            Map.entry("shortcomings", "要补正的内容"),
            Map.entry("shortcomings.material", "要补正的材料或栏目"),
            Map.entry("shortcomings.problem", "哪里不对、怎么补"),
            Map.entry("status", "包裹的状态"),
            Map.entry("step", "步骤编号"),
            Map.entry("until", "日期"),
            Map.entry("words", "通知的内容"),
            Map.entry("workNumber", "工号"));

    private Members() {}

    /** A member as a message names it: what it means, and what it is called; only the latter when nobody said. */
    static String named(String member) {
        String words = WORDS.get(member);
        return words == null ? " " + member : words + "（" + member + "）";
    }

    /** Errors of a command, each with the member that it is about. */
    static List<FieldError> named(List<FieldError> errors) {
        return errors.stream()
                .map(error -> WORDS.containsKey(error.field())
                        ? new FieldError(error.field(), named(error.field()) + "：" + error.message())
                        : error)
                .toList();
    }
}

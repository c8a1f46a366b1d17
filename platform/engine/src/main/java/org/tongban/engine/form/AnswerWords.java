// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import java.util.regex.Pattern;
import org.tongban.engine.paper.Field;

/** Says in plain Chinese what is wrong with an answer, and what to do (UX 4). */
final class AnswerWords {
    private static final Pattern FULL_WIDTH = Pattern.compile("[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0E\uFF0D]");

    private AnswerWords() {}

    static String missing(Field field) {
        boolean choose = !field.choices().isEmpty() || field.format().equals("division");
        if (field.type() == Field.Type.YES_NO) {
            return "请选“是”或“否”：" + field.label() + "。";
        }
        return (choose ? "请选择" : "请填写") + field.label() + "。";
    }

    static String tooLong(Field field, long most, int typed) {
        return field.label() + "最多 " + most + " 个字，您填了 " + typed + " 个。请缩短一些。";
    }

    static String tooShort(Field field, long fewest) {
        return field.label() + "至少要 " + fewest + " 个字，请补全。";
    }

    static String pattern(Field field, String typed) {
        if (FULL_WIDTH.matcher(typed).find()) {
            return halfWidth(field);
        }
        return field.hint().isEmpty()
                ? field.label() + "的写法不对，请检查有没有多字、少字或空格。"
                : field.label() + "的写法不对。" + field.hint() + (field.hint().endsWith("。") ? "" : "。");
    }

    static String halfWidth(Field field) {
        return "请用半角数字填写" + field.label() + "。";
    }

    static boolean fullWidth(String typed) {
        return FULL_WIDTH.matcher(typed).find();
    }

    static String number(Field field, String typed) {
        if (fullWidth(typed)) {
            return halfWidth(field);
        }
        return field.label() + (field.type() == Field.Type.INTEGER ? "请填整数，例如 3。" : "请填数字，例如 12.5。");
    }

    static String least(Field field, String least) {
        return field.label() + "不能小于 " + least + "，请检查。";
    }

    static String most(Field field, String most) {
        return field.label() + "不能大于 " + most + "，请检查。";
    }

    static String choice(Field field) {
        return "请从列出的选项里选择" + field.label() + "。";
    }

    static String fixed(Field field) {
        return field.type() == Field.Type.YES_NO ? "请确认“" + field.label() + "”。" : field.label() + "不能改成别的内容。";
    }

    static String date(Field field, String typed) {
        if (fullWidth(typed)) {
            return halfWidth(field);
        }
        return field.label() + "：没有这一天。请写成 2026-12-01 这样。";
    }

    static String phone(Field field, String typed) {
        return fullWidth(typed) ? halfWidth(field) : field.label() + "不对。请填 11 位手机号，或带区号的座机号，例如 0519-12345678。";
    }

    static String citizenId(Field field, String typed, String fault) {
        return fullWidth(typed) ? "请用半角数字填写身份证号。" : fault;
    }

    static String division(Field field) {
        return "请在列表里选择" + field.label() + "。";
    }

    static String wrong(Field field) {
        return field.label() + "填得不对，请检查。";
    }
}

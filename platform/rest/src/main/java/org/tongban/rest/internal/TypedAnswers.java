// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.form.Answers;

/** Turns JSON values into answers of the types that services expect. */
final class TypedAnswers {
    private static final int MOST_CHARACTERS = 100_000;

    private TypedAnswers() {}

    /** Numbers become decimals; null empties a field. */
    static Answers of(Map<String, @Nullable Object> json) {
        Map<String, Object> typed = new LinkedHashMap<>();
        json.forEach((field, value) -> typed.put(field, typed(value)));
        if (typed.toString().length() > MOST_CHARACTERS) {
            throw Problem.of(413, "填写的内容太多，没有保存", "一份申请表最多 10 万字。请精简，或作为材料上传。");
        }
        return new Answers(typed);
    }

    private static Object typed(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(TypedAnswers::typed).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> typed = new LinkedHashMap<>();
            map.forEach((field, inner) -> typed.put(String.valueOf(field), typed(inner)));
            return typed;
        }
        return value == null ? "" : value;
    }
}

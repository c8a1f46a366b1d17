// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where a failure becomes an answer: problem+json, with an event number for what nobody expected. */
final class FailureMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(FailureMapper.class);
    private static final String PROBLEM = "application/problem+json";

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException known) {
            Response response = known.getResponse();
            return response.hasEntity() ? response : problem(response.getStatus(), "请求不能处理", "请核对地址和方法。");
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return problem(400, "看不懂发来的 JSON", "没有字段 " + unknown.getPropertyName() + "。请对照 /api/openapi 核对字段名。");
        }
        if (failure instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
            return problem(400, "看不懂发来的 JSON", "字段 " + place(wrong) + " 的内容类型不对。请对照 /api/openapi 改好。");
        }
        if (failure instanceof JsonProcessingException) {
            return problem(400, "看不懂发来的 JSON", "请核对括号、引号和字段名。");
        }
        String event = UUID.randomUUID().toString();
        LOG.error("event {}", event, failure);
        return problem(500, "我们这边出了问题", "已记下，事件编号 " + event + "。已经提交的申请不会丢。");
    }

    private static String place(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(part -> part.getFieldName() == null ? Integer.toString(part.getIndex()) : part.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static Response problem(int status, String title, String detail) {
        return Response.status(status)
                .type(PROBLEM)
                .entity(Map.of("type", "about:blank", "title", title, "status", status, "detail", detail))
                .build();
    }
}

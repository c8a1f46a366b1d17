// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.UUID;
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
        if (failure instanceof JsonProcessingException) {
            return problem(400, "看不懂发来的 JSON", "请核对括号、引号和字段名。");
        }
        String event = UUID.randomUUID().toString();
        LOG.error("event {}", event, failure);
        return problem(500, "我们这边出了问题", "已记下，事件编号 " + event + "。已经提交的申请不会丢。");
    }

    private static Response problem(int status, String title, String detail) {
        return Response.status(status)
                .type(PROBLEM)
                .entity(Map.of("type", "about:blank", "title", title, "status", status, "detail", detail))
                .build();
    }
}

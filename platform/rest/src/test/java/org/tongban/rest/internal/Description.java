// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;

/** The OpenAPI document of a set of resources, made from their classes, {@link Answer} and javadoc. */
final class Description {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> WITHOUT_TOKEN = Set.of("sessions_signIn", "persons_register");
    private static final Map<Integer, String> PROBLEMS = Map.of(
            400, "The call cannot be read.",
            401, "Nobody has signed in, or account and password do not fit.",
            403, "The caller may not do this, or not now; the detail says why.",
            404, "There is none that the caller may see.",
            409, "Somebody was faster, or the matter changed; nothing was done.",
            413, "Too large; nothing was kept.",
            422, "Something is missing or wrong; errors names everything at once.",
            429, "Too many failures; the detail says until when.");

    private final DescribedTypes types = new DescribedTypes();
    private final ObjectNode paths = JSON.objectNode();
    private final ArrayNode tags = JSON.arrayNode();

    private Description() {}

    static ObjectNode of(SortedMap<String, Class<?>> resources) {
        Description description = new Description();
        resources.forEach(description::resource);
        return description.document();
    }

    private ObjectNode document() {
        ObjectNode document = JSON.objectNode();
        document.put("openapi", "3.0.3");
        document.putObject("info")
                .put("title", "通办 API")
                .put("version", "1")
                .put("description", "The same operations as the pages. Dates are ISO 8601, problems are RFC 9457.");
        document.putArray("servers").addObject().put("url", "/");
        document.set("tags", tags);
        document.set("paths", paths);
        ObjectNode components = document.putObject("components");
        types.given(Problem.class);
        components.set("schemas", types.all());
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "The token of POST /api/sessions, for citizens and staff alike.");
        return document;
    }

    private void resource(String path, Class<?> resource) {
        tags.addObject()
                .put("name", path)
                .put("description", Javadoc.of(resource).text());
        Stream.of(resource.getDeclaredMethods())
                .filter(method -> verb(method).isPresent())
                .sorted(Comparator.comparing(Description::below).thenComparing(Method::getName))
                .forEach(method -> operation(path, method));
    }

    private void operation(String path, Method method) {
        String address = "/api/" + path + (below(method).isEmpty() ? "" : "/" + below(method));
        Javadoc says = Javadoc.of(method.getDeclaringClass(), method.getName());
        String id = path + "_" + method.getName();
        Answer answer = Optional.ofNullable(method.getAnnotation(Answer.class))
                .orElseThrow(() -> new IllegalStateException(method + " does not say what it answers"));
        ObjectNode operation =
                paths.withObjectProperty(address).putObject(verb(method).orElseThrow());
        operation.putArray("tags").add(path);
        operation.put("operationId", id).put("summary", says.text());
        parameters(operation, method, says);
        responses(operation.putObject("responses"), method, answer, says);
        if (Arrays.stream(answer.problems()).anyMatch(status -> status == 401) && !WITHOUT_TOKEN.contains(id)) {
            operation.putArray("security").addObject().putArray("bearer");
        }
    }

    private void parameters(ObjectNode operation, Method method, Javadoc says) {
        ArrayNode parameters = JSON.arrayNode();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathParam.class)) {
                String name = parameter.getAnnotation(PathParam.class).value();
                ObjectNode schema = parameter(parameters, parameter, "path", name, says);
                if (name.equals("command")) {
                    Commands.NAMES.forEach(schema.putArray("enum")::add);
                }
            } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                parameter(
                        parameters,
                        parameter,
                        "query",
                        parameter.getAnnotation(QueryParam.class).value(),
                        says);
            } else if (parameter.isAnnotationPresent(HeaderParam.class)) {
                String name = parameter.getAnnotation(HeaderParam.class).value();
                if (!name.equals("Authorization")) {
                    parameter(parameters, parameter, "header", name, says);
                }
            } else if (!parameter.isAnnotationPresent(Context.class)) {
                body(operation, method, parameter);
            }
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
    }

    private static ObjectNode parameter(ArrayNode all, Parameter parameter, String in, String name, Javadoc says) {
        ObjectNode one = all.addObject().put("name", name).put("in", in);
        one.put("description", says.about(parameter.getName()));
        one.put("required", !says.optional(parameter.getName()));
        return one.putObject("schema").put("type", "string");
    }

    private void body(ObjectNode operation, Method method, Parameter parameter) {
        Consumes consumes = Optional.ofNullable(method.getAnnotation(Consumes.class))
                .orElseGet(() -> method.getDeclaringClass().getAnnotation(Consumes.class));
        String type = consumes.value()[0].equals("*/*") ? "application/octet-stream" : consumes.value()[0];
        operation
                .putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject(type)
                .set("schema", types.taken(parameter.getParameterizedType()));
    }

    private void responses(ObjectNode responses, Method method, Answer answer, Javadoc says) {
        Type body = answer.body() == void.class ? method.getGenericReturnType() : answer.body();
        String text = says.about("return").replaceFirst("^20[0-9] with ", "");
        for (int status : answer.value()) {
            Type holds = status == 202 && answer.accepted() != void.class ? answer.accepted() : body;
            ObjectNode response = responses.putObject(Integer.toString(status)).put("description", text);
            if (status != 204) {
                String type =
                        method.getDeclaringClass().isAnnotationPresent(Produces.class) ? "application/json" : "*/*";
                response.putObject("content").putObject(type).set("schema", types.given(holds));
            }
        }
        for (int status : answer.problems()) {
            responses
                    .putObject(Integer.toString(status))
                    .put(
                            "description",
                            Optional.ofNullable(PROBLEMS.get(status)).orElseThrow())
                    .putObject("content")
                    .putObject(Problem.MEDIA_TYPE)
                    .putObject("schema")
                    .put("$ref", "#/components/schemas/Problem");
        }
    }

    private static String below(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static Optional<String> verb(Method method) {
        return List.of(method.getAnnotations()).stream()
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(annotation -> annotation.value().toLowerCase(java.util.Locale.ROOT))
                .findFirst();
    }
}

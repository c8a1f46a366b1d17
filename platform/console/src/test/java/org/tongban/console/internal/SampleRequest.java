// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.page.Html;
import org.tongban.page.Method;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.page.Upload;
import org.tongban.portal.Portal;

/** A request as the frame would hand it over. */
final class SampleRequest implements PageRequest {
    private final Method method;
    private final Caller caller;
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, Upload> uploads = new LinkedHashMap<>();

    private SampleRequest(Method method, Caller caller) {
        this.method = method;
        this.caller = caller;
    }

    /**
     * A look.
     *
     * @param caller who looks
     * @return the request
     */
    public static SampleRequest get(Caller caller) {
        return new SampleRequest(Method.GET, caller);
    }

    /**
     * A change.
     *
     * @param caller who changes
     * @return the request
     */
    public static SampleRequest post(Caller caller) {
        return new SampleRequest(Method.POST, caller);
    }

    /**
     * A parameter.
     *
     * @param name of it
     * @param value one more value
     * @return this
     */
    public SampleRequest with(String name, String value) {
        parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        return this;
    }

    /**
     * A part of the path.
     *
     * @param name between the braces of the route
     * @param value in the path
     * @return this
     */
    public SampleRequest part(String name, String value) {
        parts.put(name, value);
        return this;
    }

    /**
     * A file.
     *
     * @param name of the field
     * @param fileName of the file
     * @param content of the file
     * @return this
     */
    public SampleRequest file(String name, String fileName, byte[] content) {
        uploads.put(name, new Text(fileName, content));
        return this;
    }

    /** A file in memory. */
    private record Text(String fileName, byte[] content) implements Upload {
        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    @Override
    public Method method() {
        return method;
    }

    @Override
    public String path() {
        return "/admin";
    }

    @Override
    public String pathPart(String name) {
        return parts.getOrDefault(name, "");
    }

    @Override
    public String parameter(String name) {
        return parameters.getOrDefault(name, List.of("")).get(0).strip();
    }

    @Override
    public Map<String, List<String>> parameters() {
        return parameters;
    }

    @Override
    public Optional<Upload> upload(String name) {
        return Optional.ofNullable(uploads.get(name));
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public Optional<Portal> portal() {
        return Optional.empty();
    }

    @Override
    public Optional<String> hall() {
        return Optional.empty();
    }

    @Override
    public Html csrfField() {
        return Html.rendered(out -> out.append("<input type=\"hidden\" name=\"csrf\" value=\"t\">"));
    }

    @Override
    public String baseUrl() {
        return "http://127.0.0.1:8181";
    }

    @Override
    public String remote() {
        return "127.0.0.1";
    }

    @Override
    public String newIdempotencyKey() {
        return "key-1";
    }

    static Caller.Staff staff(Duty duty) {
        Post post = new Post(duty, new ScopePath("/3204"), Optional.empty(), "常州市（示例）", Optional.empty());
        return new Caller.Staff("A0400-01", "示例同事", List.of(post));
    }

    static String body(PageResult result) {
        return ((PageResult.Page) result).body().markup();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.identity.Caller;
import org.tongban.page.Html;
import org.tongban.page.Method;
import org.tongban.page.PageRequest;
import org.tongban.page.Upload;
import org.tongban.portal.Portal;

/** A request as the frame would hand it over. */
public final class SampleRequest implements PageRequest {
    private final Method method;
    private final Caller caller;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();
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
     * An act on the sample case.
     *
     * @param staff who acts
     * @param verb key of the act
     * @param seq last event that was seen
     * @return the request
     */
    public static SampleRequest act(Caller.Staff staff, String verb, long seq) {
        return post(staff).at("number", SampleDesk.NUMBER).with("act", verb).with("seq", Long.toString(seq));
    }

    /**
     * A part of the path.
     *
     * @param name of the part
     * @param value of the part
     * @return this
     */
    public SampleRequest at(String name, Object value) {
        parts.put(name, value.toString());
        return this;
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
     * A file.
     *
     * @param name of the field
     * @param fileName of the file
     * @return this
     */
    public SampleRequest file(String name, String fileName) {
        uploads.put(name, new Text(fileName, "%PDF-1.4 sample".getBytes(StandardCharsets.UTF_8)));
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
        return "/desk";
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
}

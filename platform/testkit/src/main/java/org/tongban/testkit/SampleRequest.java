// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Caller;
import org.tongban.page.Html;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.page.Upload;
import org.tongban.portal.Portal;

/** A request as a browser would send it: anonymous and a look, until the test says otherwise. */
public final class SampleRequest implements PageRequest {
    private Method method = Method.GET;
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, List<String>> parameters = new LinkedHashMap<>();
    private final Map<String, Upload> uploads = new HashMap<>();
    private Caller caller = Caller.ANONYMOUS;
    private String remote = "192.0.2.1";
    private Optional<Portal> portal = Optional.empty();
    private Optional<String> hall = Optional.empty();
    private final Set<String> pages = new HashSet<>();

    /** A file of a form. */
    private record SampleUpload(String fileName, byte[] content) implements Upload {
        @Override
        public long size() {
            return content.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content);
        }
    }

    /**
     * Sends a form.
     *
     * @return this
     */
    public SampleRequest post() {
        method = Method.POST;
        return this;
    }

    /**
     * Fills a part of the path.
     *
     * @param name of the part
     * @param value as text
     * @return this
     */
    public SampleRequest part(String name, Object value) {
        parts.put(name, value.toString());
        return this;
    }

    /**
     * Adds a parameter, also a second value of the same name.
     *
     * @param name of the field
     * @param value as typed
     * @return this
     */
    public SampleRequest with(String name, String value) {
        parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        return this;
    }

    /**
     * Chooses a file.
     *
     * @param name of the field
     * @param fileName as the browser gives it
     * @param content as UTF-8 text
     * @return this
     */
    public SampleRequest file(String name, String fileName, String content) {
        uploads.put(name, new SampleUpload(fileName, content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /**
     * Says who asks.
     *
     * @param who signed in
     * @return this
     */
    public SampleRequest by(Caller who) {
        caller = who;
        return this;
    }

    /**
     * Says which hall was chosen.
     *
     * @param chosen hall
     * @return this
     */
    public SampleRequest in(DivisionCode chosen) {
        hall = Optional.of(chosen.value());
        return this;
    }

    /**
     * Says at which portal it arrives.
     *
     * @param host the portal, empty for none
     * @return this
     */
    public SampleRequest under(Optional<Portal> host) {
        portal = host;
        return this;
    }

    /**
     * Installs a page, as far as links to it go.
     *
     * @param path that somebody answers
     * @return this
     */
    public SampleRequest beside(String path) {
        pages.add(path);
        return this;
    }

    /**
     * Says where it comes from.
     *
     * @param address of the network
     * @return this
     */
    public SampleRequest from(String address) {
        remote = address;
        return this;
    }

    /**
     * Lets a page answer it.
     *
     * @param page that is asked
     * @return the answer
     */
    public PageResult to(PageContribution page) {
        return page.render(this);
    }

    @Override
    public Method method() {
        return method;
    }

    @Override
    public String path() {
        return "/";
    }

    @Override
    public String pathPart(String name) {
        return Optional.ofNullable(parts.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    @Override
    public String parameter(String name) {
        return parameters.getOrDefault(name, List.of("")).get(0);
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
        return portal;
    }

    @Override
    public Optional<String> hall() {
        return hall;
    }

    @Override
    public Html csrfField() {
        return Html.rendered(out -> out.append("<input type=\"hidden\" name=\"csrf\" value=\"token\">"));
    }

    @Override
    public String baseUrl() {
        return "http://tianning.localhost:8181";
    }

    @Override
    public String remote() {
        return remote;
    }

    @Override
    public boolean exists(String path) {
        return pages.contains(path);
    }

    @Override
    public String newIdempotencyKey() {
        return "key-of-this-page";
    }
}

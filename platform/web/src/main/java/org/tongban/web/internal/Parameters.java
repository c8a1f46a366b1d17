// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.Part;
import org.tongban.page.Upload;

/**
 * Query, form and files of one request, decoded strictly and bounded.
 *
 * @param values by name
 * @param uploads by name
 */
record Parameters(Map<String, List<String>> values, Map<String, Upload> uploads) {
    static final Parameters NONE = new Parameters(Map.of(), Map.of());

    private static final int MAX_BODY = 1 << 20;
    private static final long MAX_DRAIN = 64L << 20;
    private static final int MAX_PAIRS = 2_000;
    private static final int MAX_VALUE = 100_000;

    static Parameters of(HttpServletRequest request) throws IOException {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, Upload> uploads = new LinkedHashMap<>();
        read(values, Optional.ofNullable(request.getQueryString()).orElse(""));
        if (request.getMethod().equals("POST")) {
            String type =
                    Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
            if (type.startsWith("multipart/form-data")) {
                readParts(values, uploads, request);
            } else if (type.startsWith("application/x-www-form-urlencoded")) {
                read(values, body(request));
            }
        }
        values.replaceAll((name, list) -> List.copyOf(list));
        return new Parameters(Collections.unmodifiableMap(values), Map.copyOf(uploads));
    }

    String first(String name) {
        List<String> list = values.getOrDefault(name, List.of());
        return list.isEmpty() ? "" : list.get(0);
    }

    private static String body(HttpServletRequest request) throws IOException {
        try (InputStream in = request.getInputStream()) {
            byte[] bytes = in.readNBytes(MAX_BODY + 1);
            if (bytes.length > MAX_BODY) {
                throw new RequestFault(Messages.tooLarge());
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static void read(Map<String, List<String>> values, String encoded) {
        for (int from = 0; from < encoded.length(); ) {
            int end = encoded.indexOf('&', from);
            String pair = encoded.substring(from, end < 0 ? encoded.length() : end);
            from += pair.length() + 1;
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                add(values, Percent.form(name), equals < 0 ? "" : Percent.form(pair.substring(equals + 1)));
            }
        }
    }

    private static void add(Map<String, List<String>> values, String name, String value) {
        List<String> list = values.computeIfAbsent(name, key -> new ArrayList<>());
        if (value.length() > MAX_VALUE || values.size() > MAX_PAIRS || list.size() >= MAX_PAIRS) {
            throw new RequestFault(Messages.tooLong());
        }
        list.add(value);
    }

    private static void readParts(
            Map<String, List<String>> values, Map<String, Upload> uploads, HttpServletRequest request) {
        try {
            for (Part part : request.getParts()) {
                String fileName = part.getSubmittedFileName();
                if (fileName == null) {
                    add(values, Percent.clean(part.getName()), text(part));
                } else if (!Disposition.baseName(fileName).isEmpty()) {
                    uploads.putIfAbsent(part.getName(), new FormFile(Disposition.baseName(fileName), part));
                }
            }
        } catch (IllegalStateException beyondTheLimits) {
            drain(request);
            throw new RequestFault(Messages.tooLarge());
        } catch (IOException | ServletException broken) {
            throw new RequestFault(Messages.badForm());
        }
    }

    /** A browser reads the answer only after it has sent everything. */
    private static void drain(HttpServletRequest request) {
        try (InputStream in = request.getInputStream()) {
            byte[] buffer = new byte[MAX_VALUE];
            for (long left = MAX_DRAIN; left > 0; ) {
                int read = in.read(buffer);
                left = read < 0 ? 0 : left - read;
            }
        } catch (IOException gone) {
            throw new RequestFault(Messages.badForm());
        }
    }

    private static String text(Part part) throws IOException {
        if (part.getSize() > MAX_BODY) {
            throw new RequestFault(Messages.tooLong());
        }
        try (InputStream in = part.getInputStream()) {
            return Percent.clean(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

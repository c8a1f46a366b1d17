// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tongban.cases.DocumentKind;
import org.tongban.engine.chain.Hash;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.matter.Matter;

/**
 * The templates of documents in every version that ever was in use. An event names the version of its document and the
 * digest of that file, so a document that went out says the same for ever; new documents take the latest version.
 */
@Component(service = Templates.class)
public final class Templates {
    /** Names all versions, the latest of a kind last. */
    static final String LIST = "templates.list";

    private static final String FIRST = ".1";

    private final Function<String, Optional<byte[]>> files;
    private final Map<String, String> latest = new LinkedHashMap<>();

    /** Of what is sent out now; whether a template was altered since is asked of the file each time. */
    private final Map<String, String> digests = new ConcurrentHashMap<>();

    /** The templates that are shipped. */
    @Activate
    public Templates() {
        this(Templates::shipped);
    }

    /** With other files, by their names. */
    Templates(Function<String, Optional<byte[]>> files) {
        this.files = files;
        listed().forEach(name -> latest.put(name.substring(0, name.lastIndexOf('.')), name));
    }

    /** The names of all versions, without their digests. */
    List<String> listed() {
        return text(LIST)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    /** The change with the version of each document that it sends out. */
    Change pin(Matter matter, Change change) {
        return new Change(change.actor(), change.to(), pin(matter, change.events()), change.files());
    }

    /** The same for events alone. */
    List<Change.NewEvent> pin(Matter matter, List<Change.NewEvent> events) {
        return events.stream()
                .map(event -> pin(event, DocumentKinds.of(matter, event.type(), event.payload())))
                .toList();
    }

    /** What is said, with the version from which its document would be drawn today. */
    Map<String, String> latest(DocumentKind kind, Map<String, String> said) {
        Map<String, String> all = new LinkedHashMap<>(said);
        all.put(PayloadKeys.TEMPLATE, latest(kind));
        return all;
    }

    private String latest(DocumentKind kind) {
        return latest.getOrDefault(base(kind), base(kind) + FIRST);
    }

    private Change.NewEvent pin(Change.NewEvent event, List<DocumentKind> kinds) {
        if (kinds.isEmpty()) {
            return event;
        }
        List<String> names = kinds.stream().map(this::latest).toList();
        Map<String, String> said = new LinkedHashMap<>(event.payload());
        said.put(PayloadKeys.TEMPLATE, String.join(",", names));
        said.put(
                PayloadKeys.TEMPLATE_DIGEST,
                names.stream()
                        .map(name -> digests.computeIfAbsent(name, this::digest))
                        .collect(Collectors.joining(",")));
        return new Change.NewEvent(event.type(), said);
    }

    /** The template of a document; what went out before templates had versions was drawn from the first. */
    Template of(DocumentKind kind, Map<String, String> said) {
        String name = names(said).stream()
                .filter(named -> named.substring(0, named.lastIndexOf('.')).equals(base(kind)))
                .findFirst()
                .orElse(base(kind) + FIRST);
        return new Template(
                text(name + ".txt").lines().filter(line -> !line.isBlank()).toList());
    }

    /** What is wrong with the templates of an event. */
    Optional<String> fault(Map<String, String> said) {
        List<String> names = names(said);
        List<String> digests = parts(said.getOrDefault(PayloadKeys.TEMPLATE_DIGEST, ""));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (files.apply(name + ".txt").isEmpty()) {
                return Optional.of("的文书模板 " + name + " 不见了");
            }
            if (digests.size() != names.size() || !digest(name).equals(digests.get(i))) {
                return Optional.of("的文书模板 " + name + " 被改动过");
            }
        }
        return Optional.empty();
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(",", -1));
    }

    private static List<String> names(Map<String, String> said) {
        return parts(said.getOrDefault(PayloadKeys.TEMPLATE, ""));
    }

    private String digest(String name) {
        return Hash.SHA_256.of(bytes(name + ".txt"));
    }

    private String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String file) {
        return files.apply(file).orElseThrow(() -> new IllegalStateException("No template " + file));
    }

    private static String base(DocumentKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<byte[]> shipped(String file) {
        try (InputStream in = Templates.class.getResourceAsStream("/documents/" + file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

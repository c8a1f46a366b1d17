// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;

/**
 * Style, script and drawings. The address holds a digest of the contents, so browsers keep them for ever; only names of the
 * list are looked up, so no path leads anywhere else.
 */
@Component(service = Assets.class)
public final class Assets {
    static final String ROOT = "/assets/";
    static final String BRAND = "/brand/";

    private static final String CSS = "text/css; charset=utf-8";
    private static final String SVG = "image/svg+xml; charset=utf-8";
    private static final Map<String, String> TYPES = Map.of(
            "tongban.css", CSS,
            "tongban.js", "text/javascript; charset=utf-8",
            "icons.svg", SVG);
    private static final int DIGITS = 12;

    private final PortalRegistry portals;
    private final Map<String, Rendered> files = new LinkedHashMap<>();
    private final String version;

    /**
     * A found file.
     *
     * @param content ready to be sent
     * @param lasting whether its address can never mean anything else
     */
    record Found(Rendered content, boolean lasting) {}

    /**
     * Reads the files of this module.
     *
     * @param portals bring their own theme and drawings
     */
    @Activate
    public Assets(@Reference PortalRegistry portals) {
        this.portals = portals;
        TYPES.keySet().stream().sorted().forEach(name -> files.put(name, read(name)));
        StringBuilder tags = new StringBuilder();
        files.values().forEach(file -> tags.append(file.tag()));
        this.version = Rendered.digest(tags.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, DIGITS);
    }

    String href(String name) {
        return ROOT + version + "/" + name;
    }

    String brandHref(Portal portal, String name) {
        return BRAND + portal.code() + "/" + shortDigest(portal) + "/" + name;
    }

    Optional<Found> find(String path) {
        List<String> parts = Route.split(path);
        if (parts.size() == 3 && path.startsWith(ROOT)) {
            return Optional.ofNullable(files.get(parts.get(2)))
                    .map(file -> new Found(file, parts.get(1).equals(version)));
        }
        if (parts.size() == 4 && path.startsWith(BRAND)) {
            return portals.portals().stream()
                    .filter(portal -> portal.code().equals(parts.get(1)))
                    .findFirst()
                    .flatMap(portal -> brand(portal, parts.get(3))
                            .map(file -> new Found(file, parts.get(2).equals(shortDigest(portal)))));
        }
        return Optional.empty();
    }

    private static Optional<Rendered> brand(Portal portal, String name) {
        return switch (name) {
            case "theme.css" -> Optional.of(text(CSS, portal.themeCss()));
            case "logo.svg" -> Optional.of(text(SVG, portal.logoSvg()));
            case "hero.svg" -> Optional.of(text(SVG, portal.heroSvg()));
            default -> Optional.empty();
        };
    }

    private static Rendered text(String type, String content) {
        return Rendered.of(type, content.getBytes(StandardCharsets.UTF_8));
    }

    private static String shortDigest(Portal portal) {
        String digest = portal.digest().replaceAll("[^0-9A-Za-z]", "");
        return digest.substring(0, Math.min(DIGITS, digest.length()));
    }

    private static Rendered read(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream("/assets/" + name), name)) {
            return Rendered.of(TYPES.getOrDefault(name, CSS), in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

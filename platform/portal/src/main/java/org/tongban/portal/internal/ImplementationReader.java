// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tongban.engine.chain.Canonical;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.TimeLimit;

/** Reads {@code implementations/<department>.yaml}: what holds for all matters here, and where one differs. */
final class ImplementationReader {
    private static final String[] KEYS = {
        "body",
        "bodyCode",
        "office",
        "windows",
        "consult",
        "complaint",
        "promised",
        "review",
        "reviewWithin",
        "court",
        "courtWithin"
    };

    private final String area;

    ImplementationReader(String area) {
        this.area = area;
    }

    /** All matters of one file. */
    Map<String, Implementation> read(String path, String text) {
        Section file = Section.of(path, text).only("department", "common", "matters");
        String name = path.substring(path.lastIndexOf('/') + 1).replace(".yaml", "");
        if (!file.text("department").equals(name)) {
            throw file.fault("department has to be “" + name + "” like the file");
        }
        Section common = file.section("common").only(KEYS);
        Section matters = file.section("matters");
        Map<String, Implementation> found = new LinkedHashMap<>();
        matters.values()
                .keySet()
                .forEach(matter -> found.put(
                        matter,
                        implementation(
                                matter, common.overlaid(matters.section(matter).only(KEYS)))));
        return found;
    }

    private Implementation implementation(String matter, Section own) {
        Map<String, Object> canonical = new LinkedHashMap<>(own.values());
        canonical.put("matter", matter);
        canonical.put("area", area);
        if (own.text("consult").equals(own.text("complaint"))) {
            throw own.fault("L7: consult and complaint are different phones");
        }
        return new Implementation(
                matter,
                area,
                own.text("body"),
                own.text("bodyCode"),
                own.text("office"),
                own.sections("windows").stream()
                        .map(ImplementationReader::window)
                        .toList(),
                own.text("consult"),
                own.text("complaint"),
                promised(own),
                own.text("review"),
                TimeLimit.parse(own.text("reviewWithin")),
                own.text("court"),
                TimeLimit.parse(own.text("courtWithin")),
                Sha256.hex(Canonical.bytes(canonical)));
    }

    private static Implementation.Window window(Section window) {
        window.only("hall", "window", "hours");
        return new Implementation.Window(window.text("hall"), window.text("window"), window.text("hours"));
    }

    private static Optional<Matter.PromisedLimit> promised(Section own) {
        if (!own.values().containsKey("promised")) {
            return Optional.empty();
        }
        Section promised = own.section("promised").only("limit", "sample");
        return Optional.of(new Matter.PromisedLimit(TimeLimit.parse(promised.text("limit")), promised.flag("sample")));
    }
}

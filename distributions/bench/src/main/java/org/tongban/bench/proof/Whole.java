// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongban.bench.Karaf;

/** Looks whether ledger, bundles, registry and page agree on the watched module. */
final class Whole {
    private static final int LONGEST_MILLIS = 12_000;
    private static final int LOOK_MILLIS = 250;

    private final Node node;
    private final Administrator administrator;

    Whole(Node node) {
        this.node = node;
        this.administrator = new Administrator(node);
    }

    /** What does not agree with the version that the ledger has in force; what leaves a little later has time to. */
    List<String> faults() throws IOException {
        List<String> faults = look();
        for (int waited = 0; waited < LONGEST_MILLIS && !faults.isEmpty(); waited += LOOK_MILLIS) {
            Karaf.pause(LOOK_MILLIS);
            faults = look();
        }
        return faults;
    }

    private List<String> look() throws IOException {
        List<String> faults = new ArrayList<>();
        Optional<JsonNode> module = administrator.module(Changes.MODULE);
        Optional<String> version = module.map(line -> line.path("version").asText());
        String offered = Changes.offered(node);
        String due = version.map(NextArchive::matterVersion).orElse("");
        if (!offered.equals(due)) {
            faults.add("ledger " + version.orElse("-") + ", offered '" + offered + "'");
        }
        int page = node.ask(Call.get("/matters/" + Errand.ALLOWANCE.matter()).with("Cookie", "portal=tianning"))
                .status();
        if (page != (version.isPresent() ? 200 : 404)) {
            faults.add("ledger " + version.orElse("-") + ", page " + page);
        }
        Set<String> aside = new HashSet<>();
        module.ifPresent(line -> line.path("retained")
                .forEach(kept -> aside.add(kept.path("version").asText())));
        List<String> bundles = Bundles.of(node).of(Changes.MODULE).stream()
                .map(location -> location.split("/", -1)[1])
                .toList();
        if (version.isPresent() && !bundles.contains(version.get())) {
            faults.add("no bundle of " + version.get());
        }
        bundles.stream()
                .filter(bundle -> !aside.contains(bundle) && !version.equals(Optional.of(bundle)))
                .forEach(bundle -> faults.add("bundle of " + bundle + " that nobody wants"));
        return faults;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.matter.Finding;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterSnapshot;

/** One moment of the catalogue, complete before anybody sees it. */
final class Edition implements MatterSnapshot {
    private final long revision;
    private final Portals.Stamp stamp;
    private final List<Matter> matters;
    private final Map<String, Offered> byCode = new LinkedHashMap<>();
    private final Map<String, Offered> byDigest = new LinkedHashMap<>();
    private final LocalParts local;
    private final SearchIndex index;
    private final List<Finding> findings;

    /**
     * Of what was chosen.
     *
     * @param revision number of this edition
     * @param stamp of the portals that it knows
     * @param offered no two with one code, in the order of their names
     * @param local what the service areas say
     * @param findings of everything that is installed
     */
    Edition(long revision, Portals.Stamp stamp, List<Offered> offered, LocalParts local, List<Finding> findings) {
        this.revision = revision;
        this.stamp = stamp;
        this.matters = offered.stream().map(Offered::matter).toList();
        offered.forEach(one -> {
            byCode.put(one.matter().code(), one);
            byDigest.put(one.matter().digest(), one);
        });
        this.local = local;
        this.index = new SearchIndex(offered);
        this.findings = List.copyOf(findings);
    }

    Portals.Stamp stamp() {
        return stamp;
    }

    Optional<Offered> offered(String digest) {
        return Optional.ofNullable(byDigest.get(digest));
    }

    Collection<Offered> all() {
        return byCode.values();
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public List<Matter> matters() {
        return matters;
    }

    @Override
    public Optional<Matter> find(String code) {
        return Optional.ofNullable(byCode.get(code)).map(Offered::matter);
    }

    @Override
    public Optional<MatterDefinition> definition(String code, String area) {
        Optional<Implementation> implementation = local.find(code, area);
        return find(code).map(matter -> new MatterDefinition(matter, implementation));
    }

    @Override
    public List<Matter> search(String text) {
        return index.search(text);
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}

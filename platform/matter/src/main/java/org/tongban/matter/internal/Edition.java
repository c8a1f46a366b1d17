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
import org.tongban.matter.Matter.MatterState;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterSnapshot;

/** One moment of the catalogue, complete before anybody sees it. */
final class Edition implements MatterSnapshot {
    private final long revision;
    private final Moment moment;
    private final Map<String, List<Candidate>> installed;
    private final List<Matter> matters;
    private final Map<String, Offered> byCode = new LinkedHashMap<>();
    private final Map<String, Offered> byDigest = new LinkedHashMap<>();
    private final LocalParts local;
    private final Map<String, Map<String, MatterState>> suspended;
    private final SearchIndex index;
    private final List<Finding> findings;

    /**
     * Of what was chosen.
     *
     * @param revision number of this edition
     * @param moment what it was made of
     * @param installed by code all versions, also those that are not offered
     * @param offered no two with one code, in the order of their names
     * @param suspended by code the service areas in which it is suspended
     * @param local what the service areas say
     * @param findings of everything that is installed
     */
    Edition(
            long revision,
            Moment moment,
            Map<String, List<Candidate>> installed,
            List<Offered> offered,
            Map<String, Map<String, MatterState>> suspended,
            LocalParts local,
            List<Finding> findings) {
        this.revision = revision;
        this.moment = moment;
        this.installed = installed;
        List<Offered> done =
                offered.stream().filter(one -> !cancelled(one.matter())).toList();
        this.matters = done.stream().map(Offered::matter).toList();
        offered.forEach(one -> {
            byCode.put(one.matter().code(), one);
            byDigest.put(one.matter().digest(), one);
        });
        this.local = local;
        this.index = new SearchIndex(done);
        this.suspended = suspended;
        this.findings = List.copyOf(findings);
    }

    private boolean cancelled(Matter matter) {
        return matter.state().status() == MatterState.Status.CANCELLED
                && matter.state().since().filter(moment.day()::isBefore).isEmpty();
    }

    Moment moment() {
        return moment;
    }

    Map<String, List<Candidate>> installed() {
        return installed;
    }

    /** Why a matter is not done in a service area although it is done elsewhere. */
    Optional<MatterState> suspended(String code, String area) {
        return Optional.ofNullable(suspended.getOrDefault(code, Map.of()).get(area));
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
        return find(code)
                .map(matter -> matter.event().isPresent()
                        ? new MatterDefinition(matter, implementation.or(() -> new JointOffer(this, matter).in(area)))
                        : new MatterDefinition(in(area, matter), implementation));
    }

    private Matter in(String area, Matter matter) {
        return suspended(matter.code(), area)
                .filter(state -> matter.state().status() == MatterState.Status.IN_USE)
                .map(state -> Stated.in(state, matter))
                .orElse(matter);
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

// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final Instant START = Instant.parse("2026-11-24T01:02:03.456789Z");
    private static final String DEFINITION = "d".repeat(64);
    private static final byte[] SALT = "sixteen bytes ok".getBytes(StandardCharsets.UTF_8);
    private static final String NUMBER = "32040220261124000017K";

    private final Chain chain = new Chain(Hash.SHA_256);

    @Test
    void aSoundChainHasNoFaults() {
        assertThat(Chain.verify(links(5))).isEmpty();
        assertThat(Chain.verify(links(5), links(5).get(4).head())).isEmpty();
        assertThat(Chain.verify(List.of())).isEmpty();
    }

    @Test
    void theCanonicalEnvelopeIsSortedJsonWithTimeInMilliseconds() {
        String text = new String(links(1).get(0).envelope().canonical(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("{\"actor\":\"申请人\",\"at\":\"2026-11-24T01:02:04.456Z\",\"case\":\"" + NUMBER + "\"")
                .contains("\"seq\":1,\"type\":\"EVENT1\"")
                .doesNotContain(" ");
    }

    @Test
    void theHashIsStableOverReleases() {
        assertThat(links(2).get(1).hash())
                .isEqualTo("388a708308a47255f9bea270a8e04cb6bf530477f387dfbbae3a4c1b5f0eefe3");
    }

    @Test
    void namesAnAlteredEvent() {
        List<Link> links = links(5);
        links.set(2, altered(links.get(2), links.get(2).hash()));
        assertThat(Chain.verify(links)).containsExactly(fault(Fault.Kind.ALTERED, 3, "第3号事件被改动过"));
    }

    @Test
    void namesAnEventThatWasRewrittenWithItsHash() {
        List<Link> links = links(5);
        Envelope forged = altered(links.get(2), "").envelope();
        links.set(2, new Link(forged, "SHA-256", Hash.SHA_256.of(forged.canonical())));
        assertThat(Chain.verify(links)).extracting(Fault::seq).containsExactly(3L);
    }

    @Test
    void namesAnEventThatWasMadeToPointElsewhere() {
        List<Link> links = links(5);
        Link forged = chain.append(new Head(NUMBER, 2, "f".repeat(64)), happening(3));
        links.set(2, forged);
        assertThat(Chain.verify(links)).extracting(Fault::seq).containsExactly(3L);
    }

    @Test
    void namesAMissingEvent() {
        List<Link> links = links(5);
        links.remove(1);
        assertThat(Chain.verify(links)).containsExactly(fault(Fault.Kind.MISSING, 2, "缺少第2号事件"));
    }

    @Test
    void namesAMissingFirstEvent() {
        List<Link> links = links(3);
        links.remove(0);
        assertThat(Chain.verify(links)).containsExactly(fault(Fault.Kind.MISSING, 1, "缺少第1号事件"));
    }

    @Test
    void namesAReorderedEvent() {
        List<Link> links = links(5);
        links.add(3, links.remove(1));
        assertThat(Chain.verify(links)).containsExactly(fault(Fault.Kind.REORDERED, 2, "第2号事件位置不对或重复"));
    }

    @Test
    void namesEventsCutOffAtTheEndWhenTheHeadIsKnown() {
        List<Link> links = links(5);
        Head head = links.get(4).head();
        assertThat(Chain.verify(links.subList(0, 3))).isEmpty();
        assertThat(Chain.verify(links.subList(0, 3), head))
                .extracting(Fault::kind, Fault::seq)
                .containsExactly(tuple(Fault.Kind.MISSING, 4L), tuple(Fault.Kind.MISSING, 5L));
        assertThat(Chain.verify(List.of(), head)).hasSize(5);
    }

    @Test
    void namesAForgedEndWhenTheHeadIsKnown() {
        List<Link> links = links(3);
        Head head = links.get(2).head();
        Envelope forged = altered(links.get(2), "").envelope();
        links.set(2, new Link(forged, "SHA-256", Hash.SHA_256.of(forged.canonical())));
        assertThat(Chain.verify(links, head)).extracting(Fault::seq).containsExactly(3L);
    }

    @Test
    void namesAnEventOfAnotherCase() {
        List<Link> links = links(3);
        Link foreign =
                chain.append(new Head("32040220261124000018I", 1, links.get(0).hash()), happening(2));
        links.set(1, foreign);
        assertThat(Chain.verify(links)).extracting(Fault::seq).containsExactly(2L);
    }

    @Test
    void namesAnEventWhoseAlgorithmNobodyKnows() {
        List<Link> links = links(2);
        links.set(1, new Link(links.get(1).envelope(), "ROT-13", links.get(1).hash()));
        assertThat(Chain.verify(links))
                .singleElement()
                .extracting(Fault::message)
                .asString()
                .contains("ROT-13");
    }

    @Test
    void aChainMayGoOnUnderAnotherAlgorithm() {
        List<Link> links = links(2);
        links.add(new Chain(new Hash("SHA3-256")).append(links.get(1).head(), happening(3)));
        assertThat(links.get(2).algorithm()).isEqualTo("SHA3-256");
        assertThat(Chain.verify(links)).isEmpty();
    }

    @Test
    void aPayloadIsFoundAlteredByItsDigest() {
        Payload payload = new Payload(SALT, Map.of("opinion", "准予"));
        assertThat(payload.digest(Hash.SHA_256))
                .isEqualTo(new Payload(SALT, Map.of("opinion", "准予")).digest(Hash.SHA_256))
                .isNotEqualTo(new Payload(SALT, Map.of("opinion", "不予")).digest(Hash.SHA_256));
        assertThat(payload.toString()).doesNotContain("准予");
    }

    @Test
    void refusesADigestThatIsTooShortOrUnknown() {
        assertThatThrownBy(() -> new Hash("MD5")).hasMessageContaining("256");
        assertThatThrownBy(() -> new Hash("ROT-13")).hasMessageContaining("ROT-13");
    }

    @Test
    void aCheckpointDoesNotDependOnTheOrderOfItsHeads() {
        Head one = new Head("32040220261124000001A", 3, "1".repeat(64));
        Head two = new Head("32040220261124000002B", 1, "2".repeat(64));
        assertThat(Checkpoint.text(START, "", List.of(two, one)))
                .isEqualTo(Checkpoint.text(START, "", List.of(one, two)))
                .contains("32040220261124000001A:3:111");
    }

    private List<Link> links(int count) {
        List<Link> links = new ArrayList<>();
        links.add(chain.begin(NUMBER, happening(1)));
        for (int seq = 2; seq <= count; seq++) {
            links.add(chain.append(links.get(seq - 2).head(), happening(seq)));
        }
        return links;
    }

    private static Chain.Happening happening(int seq) {
        return new Chain.Happening(
                "EVENT" + seq,
                START.plusSeconds(seq),
                "申请人",
                DEFINITION,
                new Payload(SALT, Map.of("note", "说明" + seq)));
    }

    private static Link altered(Link link, String hash) {
        Envelope before = link.envelope();
        Envelope after = new Envelope(
                before.caseNumber(),
                before.seq(),
                "GRANTED",
                before.at(),
                before.actor(),
                before.definitionDigest(),
                before.previousHash(),
                before.payloadDigest());
        return new Link(after, link.algorithm(), hash);
    }

    private static Fault fault(Fault.Kind kind, long seq, String message) {
        return new Fault(kind, seq, message);
    }
}

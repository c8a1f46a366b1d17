// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService.PublicCase;
import org.tongban.cases.CaseReadService.PublicJoint;
import org.tongban.cases.CaseReadService.PublicPart;
import org.tongban.cases.internal.store.JdbcPositions;
import org.tongban.cases.internal.store.JpaJoints;
import org.tongban.cases.internal.store.JpaTokens;
import org.tongban.cases.internal.store.Position;
import org.tongban.cases.internal.store.StoredJoint;
import org.tongban.matter.Matter;

/** Life events for whoever holds the receipt, or the token of one of their cases. */
@Component(service = PublicJoints.class)
public final class PublicJoints {
    private static final int MOST = 20_000;

    private final JdbcPositions positions;
    private final JpaJoints store;
    private final JpaTokens tokens;
    private final Definitions definitions;
    private final Set<CaseNumber> alone = ConcurrentHashMap.newKeySet();

    /**
     * Over the stores.
     *
     * @param positions find cases and life events
     * @param store of life events
     * @param tokens of their cases
     * @param definitions that they are pinned to
     */
    @Activate
    public PublicJoints(
            @Reference JdbcPositions positions,
            @Reference JpaJoints store,
            @Reference JpaTokens tokens,
            @Reference Definitions definitions) {
        this.positions = positions;
        this.store = store;
        this.tokens = tokens;
        this.definitions = definitions;
    }

    Optional<StoredJoint> byToken(String token) {
        return positions
                .byToken(token)
                .map(Position::number)
                .or(() -> positions.jointByToken(token))
                .flatMap(this::find);
    }

    /** What a case was filed with never changes, and most are filed alone: that is remembered. */
    private Optional<StoredJoint> find(CaseNumber number) {
        if (alone.contains(number)) {
            return Optional.empty();
        }
        Optional<StoredJoint> joint = store.find(number);
        if (joint.isEmpty()) {
            if (alone.size() >= MOST) {
                alone.clear(); // seldom, and the store knows
            }
            alone.add(number);
        }
        return joint;
    }

    Optional<StoredJoint> byNumber(CaseNumber number, String queryCode) {
        return positions.jointByCode(number, queryCode).flatMap(store::find);
    }

    PublicJoint view(StoredJoint joint, Function<String, Optional<PublicCase>> cases) {
        Matter event = definitions.open(joint.definition()).matter();
        return new PublicJoint(
                joint.number(),
                token(joint.number()),
                Optional.of(event.name()).filter(name -> !event.sensitive()),
                joint.parts().stream()
                        .map(this::token)
                        .flatMap(token -> cases.apply(token).map(file -> new PublicPart(token, file)).stream())
                        .toList());
    }

    private String token(CaseNumber number) {
        return tokens.secrets(number)
                .orElseThrow(() -> new IllegalStateException("No token of " + number))
                .token();
    }
}

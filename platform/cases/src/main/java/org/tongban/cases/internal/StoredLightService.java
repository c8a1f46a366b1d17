// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Light;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.JpaLights;
import org.tongban.engine.clock.Thresholds;
import org.tongban.hall.ScopePath;
import org.tongban.matter.Implementation;
import org.tongban.matter.MatterDefinition;
import org.tongban.supervision.LightChange;
import org.tongban.supervision.LightService;
import org.tongban.supervision.LitCase;

/** The lights, over the store. */
@Component(service = {LightService.class, StoredLightService.class})
public final class StoredLightService implements LightService {
    private static final int PAGE = 50;
    private static final int BATCH = 200;

    private final JpaLights store;
    private final Definitions definitions;
    private final Registers registers;

    /**
     * Over the store.
     *
     * @param store of lights
     * @param definitions know the names of matters
     * @param registers tell the time
     */
    @Activate
    public StoredLightService(
            @Reference JpaLights store, @Reference Definitions definitions, @Reference Registers registers) {
        this.store = store;
        this.definitions = definitions;
        this.registers = registers;
    }

    @Override
    public LightPage owing(LightFilter filter, String after) {
        Instant now = registers.now();
        List<CaseHead> found = store.lit(filter, now.toEpochMilli(), read(after), PAGE + 1);
        List<LitCase> shown =
                found.stream().limit(PAGE).map(head -> lit(head, now)).toList();
        return new LightPage(
                shown,
                next(
                        found,
                        head -> cursor(
                                first(head.lights().and(head.step().lights())),
                                head.number().value(),
                                "",
                                "")));
    }

    @Override
    public List<LightCount> counts(Set<ScopePath> scopes) {
        return store.counts(scopes, registers.now().toEpochMilli()).stream()
                .flatMap(line -> Stream.of(
                        new LightCount(line.department(), Light.YELLOW, line.all() - line.red()),
                        new LightCount(line.department(), Light.RED, line.red() - line.breach()),
                        new LightCount(line.department(), Light.BREACH, line.breach())))
                .filter(line -> line.cases() > 0)
                .toList();
    }

    @Override
    public ChangePage changes(Instant recordedFrom, String after) {
        List<LightChange> found = store.changes(recordedFrom.toEpochMilli(), read(after), PAGE + 1);
        return new ChangePage(
                found.stream().limit(PAGE).toList(),
                next(
                        found,
                        change -> cursor(
                                change.recordedAt(),
                                change.number().value(),
                                change.light().name(),
                                change.stepCode().orElse(""))));
    }

    @Override
    public Optional<LitCase> find(CaseNumber number) {
        return store.find(number).map(head -> lit(head, registers.now()));
    }

    @Override
    public List<LightChange> of(CaseNumber number) {
        return store.of(number);
    }

    /** Writes down all lights that have come on; how long ago does not matter, each has its own moment. */
    int record() {
        long now = registers.now().toEpochMilli();
        int recorded = 0;
        while (true) {
            List<String> passed = store.passed(now, BATCH);
            int before = recorded;
            for (String number : passed) {
                recorded += store.record(number, now) ? 1 : 0;
            }
            if (passed.size() < BATCH || recorded == before) {
                return recorded;
            }
        }
    }

    private LitCase lit(CaseHead head, Instant now) {
        MatterDefinition definition = definitions.open(head.definition());
        Light light = head.lights().at(now);
        return new LitCase(
                head.number(),
                Optional.of(definition.matter().name())
                        .filter(name -> !definition.matter().sensitive()),
                head.department(),
                definition.implementation().map(Implementation::body).orElse(""),
                head.hall(),
                head.scope(),
                head.waiting().words(),
                head.waiting().departments(),
                head.holders(),
                light,
                since(head.lights(), light),
                head.due(),
                head.dues().provisional(),
                head.step().at(now));
    }

    private static Optional<Instant> since(Thresholds lights, Light light) {
        return switch (light) {
            case BREACH -> Optional.of(lights.breach());
            case RED -> Optional.of(lights.red());
            case YELLOW -> Optional.of(lights.yellow());
            case BLUE -> Optional.of(lights.blue());
            case NONE -> Optional.empty();
        };
    }

    private static Instant first(Thresholds lights) {
        return Stream.of(lights.yellow(), lights.red(), lights.breach())
                .min(Instant::compareTo)
                .orElse(Thresholds.NEVER);
    }

    private static <T> Optional<String> next(List<T> found, java.util.function.Function<T, String> cursor) {
        return found.size() > PAGE ? Optional.of(cursor.apply(found.get(PAGE - 1))) : Optional.empty();
    }

    private static String cursor(Instant at, String number, String light, String step) {
        String text = at.toEpochMilli() + "|" + number + "|" + light + "|" + step;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<JpaLights.After> read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split("\\|", -1);
            return parts.length == 4
                    ? Optional.of(new JpaLights.After(Long.parseLong(parts[0]), parts[1], parts[2], parts[3]))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.CaseService;
import org.tongban.cases.InboxFilter;
import org.tongban.cases.Light;
import org.tongban.cases.Receipt;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;

/** The inbox of officers with few and with very many open cases: the same questions, the same process. */
final class InboxRounds implements Rounds {
    /** With so many it begins. */
    static final int FEW = 10_000;

    /** Until the compiler of the JVM has seen it. */
    private static final long WARM_NANOS = 1_000_000_000;

    private static final int WARM_CALLS = 150;

    private static final int CALLS = 101;
    private static final int DEEP = 50;

    private final Services services;
    private final Officers officers;
    private final int many;

    InboxRounds(Services services, int many) {
        this.services = services;
        this.officers = new Officers(services.halls());
        this.many = many;
    }

    /** What the page asks. */
    private interface Question {
        /** Reads one page. */
        CaseService.CasePage ask();
    }

    @Override
    public void run(Findings findings) throws SQLException, IOException {
        Settings.read(services.source()).forEach(findings::put);
        Citizens citizens = new Citizens(
                services.drafts(),
                services.cases(),
                Citizens.matter(services.matters()).digest());
        Receipt receipt = citizens.file(citizens.ready());
        Map<String, String> definitions = definitions();
        Row like;
        try (Connection connection = services.source().getConnection()) {
            like = Row.read(connection, "case_file", receipt.number().value()).get(0);
        }
        Crowd crowd = new Crowd(services.halls(), services.matters().snapshot().matters(), definitions);
        BulkLoad load = new BulkLoad(services.source(), services.vault(), like, crowd);
        measure(findings, load, "few", FEW);
        measure(findings, load, "many", many);
    }

    private void measure(Findings findings, BulkLoad load, String name, int count) throws SQLException, IOException {
        long start = System.nanoTime();
        load.upTo(count);
        findings.put(
                "setting.seconds to load " + count + " cases",
                Long.toString((System.nanoTime() - start) / 1_000_000_000));
        for (Map.Entry<String, Question> question : questions().entrySet()) {
            findings.put(
                    name + "." + question.getKey(), ask(question.getValue()).text());
            findings.put(
                    "rows." + name + "." + question.getKey(),
                    Integer.toString(question.getValue().ask().cases().size()));
        }
        findings.meanwhile(name);
    }

    private static Rate ask(Question question) {
        long warm = System.nanoTime();
        for (int i = 0; i < WARM_CALLS || System.nanoTime() - warm < WARM_NANOS; i++) {
            question.ask();
        }
        long[] nanos = new long[CALLS];
        long begin = System.nanoTime();
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            question.ask();
            nanos[i] = System.nanoTime() - start;
        }
        return Rate.of(nanos, System.nanoTime() - begin);
    }

    private Map<String, Question> questions() {
        Caller.Staff district = officers.examiner(Optional.of(Officers.DISTRICT));
        Caller.Staff city = officers.examiner(Optional.empty());
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("one post, a district", () -> examine(district, InboxFilter.ALL));
        questions.put("one post, the whole city", () -> examine(city, InboxFilter.ALL));
        questions.put("five posts", () -> examine(officers.severalPosts(), InboxFilter.ALL));
        questions.put("any department, the whole city", () -> examine(officers.anyDepartment(), InboxFilter.ALL));
        questions.put("all windows of the city", () -> first(officers.clerk(), Duty.WINDOW, InboxFilter.ALL));
        String deep = cursor(officers.clerk());
        questions.put(
                "all windows of the city, page " + DEEP,
                () -> services.cases().inbox(officers.clerk(), Duty.WINDOW, InboxFilter.ALL, deep));
        for (Light light : new Light[] {Light.YELLOW, Light.RED, Light.BREACH}) {
            String words = light.name().toLowerCase(Locale.ROOT) + " or worse";
            InboxFilter lit = new InboxFilter(Optional.empty(), Optional.of(light), InboxFilter.Holder.ANYBODY);
            questions.put("a district, " + words, () -> examine(district, lit));
            questions.put("any department, the whole city, " + words, () -> examine(officers.anyDepartment(), lit));
        }
        questions.put("the whole city, my own", () -> examine(city, held(InboxFilter.Holder.ME)));
        questions.put("a district, nobody's", () -> examine(district, held(InboxFilter.Holder.NOBODY)));
        questions.put("the whole city, nobody's", () -> examine(city, held(InboxFilter.Holder.NOBODY)));
        questions.put(
                "the whole city, one matter",
                () -> examine(
                        city,
                        new InboxFilter(
                                Optional.of("elderly-allowance"), Optional.empty(), InboxFilter.Holder.ANYBODY)));
        return questions;
    }

    private static InboxFilter held(InboxFilter.Holder holder) {
        return new InboxFilter(Optional.empty(), Optional.empty(), holder);
    }

    private CaseService.CasePage examine(Caller.Staff officer, InboxFilter filter) {
        return first(officer, Duty.EXAMINATION, filter);
    }

    private CaseService.CasePage first(Caller.Staff officer, Duty duty, InboxFilter filter) {
        return services.cases().inbox(officer, duty, filter, "");
    }

    /** As deep as there are pages. */
    private String cursor(Caller.Staff officer) {
        String cursor = "";
        for (int page = 1; page < DEEP; page++) {
            Optional<String> next = services.cases()
                    .inbox(officer, Duty.WINDOW, InboxFilter.ALL, cursor)
                    .next();
            if (next.isEmpty()) {
                return cursor;
            }
            cursor = next.get();
        }
        return cursor;
    }

    /** Each matter has a definition in the store, as if a case of it had been filed. */
    private Map<String, String> definitions() throws SQLException {
        Map<String, String> digests = new HashMap<>();
        try (Connection connection = services.source().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into case_definition (digest, matter, json, at_ms) values (?, ?, ?, 0)")) {
            for (Matter matter : services.matters().snapshot().matters()) {
                String json = services.matters().write(new MatterDefinition(matter, Optional.empty()));
                String digest = Digest.sha256(json.getBytes(StandardCharsets.UTF_8));
                insert.setString(1, digest);
                insert.setString(2, matter.code());
                insert.setString(3, json);
                insert.executeUpdate();
                digests.put(matter.code(), digest);
            }
        }
        return digests;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;
import javax.persistence.TypedQuery;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.rating.Indicator;
import org.tongban.rating.Occasion;
import org.tongban.rating.RatingLevel;
import org.tongban.rating.RatingSummary;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;

/** The ratings. What is written stays. */
@Component(service = JpaRatings.class)
public final class JpaRatings {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int AT = 2;

    private final JpaTemplate jpa;
    private final Vault vault;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault seals and finds
     */
    @Activate
    public JpaRatings(@Reference(target = "(osgi.unit.name=rating-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.vault = vault;
    }

    /**
     * Adds a rating.
     *
     * @param given checked
     * @return false when this occasion has been rated, also when that came while this one was being written
     */
    public boolean add(Given given) {
        RatingRow row = row(given);
        try {
            jpa.tx(TransactionType.Required, em -> {
                em.persist(row);
                em.flush();
            });
            return true;
        } catch (PersistenceException failed) {
            if (Failures.unique(failed)) {
                return false;
            }
            throw failed;
        }
    }

    /**
     * When an occasion was rated.
     *
     * @param number of the case
     * @param occasion of the case
     * @return empty as long as it was not
     */
    public Optional<Instant> ratedAt(CaseNumber number, Occasion occasion) {
        String index = index(number, occasion);
        return jpa
                .txExpr(
                        TransactionType.Required,
                        em -> em.createQuery(
                                        "select r from RatingRow r where r.occasionIndex = :index", RatingRow.class)
                                .setParameter("index", index)
                                .getResultList())
                .stream()
                .findFirst()
                .map(this::at);
    }

    /**
     * Counts the ratings of a month.
     *
     * @param sights each rating that one of them reaches counts once
     * @param by what is counted by
     * @param month in Shanghai
     * @return exact counts
     */
    public List<Tally> tally(List<Sight> sights, RatingSummary.By by, YearMonth month) {
        if (sights.isEmpty()) {
            return List.of();
        }
        String key = switch (by) {
            case BODY -> "r.body";
            case HALL -> "r.hall";
            case MATTER -> "r.matter";
        };
        String text = "select " + key + ", r.levelName, count(r) from RatingRow r where r.givenOn like :month and ("
                + Reach.condition(sights) + ") group by " + key + ", r.levelName";
        return jpa.txExpr(TransactionType.Required, em -> rows(em, text, sights, month)).stream()
                .map(JpaRatings::tally)
                .toList();
    }

    private static List<Object[]> rows(EntityManager em, String text, List<Sight> sights, YearMonth month) {
        TypedQuery<Object[]> query = em.createQuery(text, Object[].class).setParameter("month", month + "-%");
        Reach.parameters(sights).forEach(query::setParameter);
        return query.getResultList();
    }

    private static Tally tally(Object[] row) {
        return new Tally((String) row[0], RatingLevel.valueOf((String) row[1]), ((Number) row[2]).longValue());
    }

    private RatingRow row(Given given) {
        RatingRow row = new RatingRow();
        row.id = UUID.randomUUID().toString();
        row.occasionIndex = index(given.number(), given.occasion());
        row.occasion = given.occasion().kind().name();
        row.levelName = given.level().name();
        row.good = names(given.good());
        row.poor = names(given.poor());
        row.channel = given.channel().name();
        row.givenOn = given.at().atZone(ZONE).toLocalDate().toString();
        place(row, given.place());
        Sealed sealed = vault.seal(content(given).getBytes(UTF_8), context(row.id));
        row.content = sealed.cipher();
        row.keyId = sealed.keyId();
        return row;
    }

    private static void place(RatingRow row, CasePlace place) {
        row.department = place.department();
        row.body = place.body();
        row.matter = place.matter();
        row.hall = place.hall();
        row.hallScope = place.hallScope();
    }

    private static String content(Given given) {
        return String.join(
                "\n",
                given.number().value(),
                given.occasion().day().toString(),
                given.at().toString(),
                given.text());
    }

    private Instant at(RatingRow row) {
        byte[] plain = vault.open(new Sealed(row.content, row.keyId), context(row.id));
        return Instant.parse(List.of(new String(plain, UTF_8).split("\n", -1)).get(AT));
    }

    private String index(CaseNumber number, Occasion occasion) {
        return vault.blindIndex("rating.occasion", number + " " + occasion.key());
    }

    private static String names(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::name).collect(Collectors.joining(","));
    }

    /** Binds the content to its row: it cannot be moved to another rating. */
    private static String context(String id) {
        return "rating:" + id;
    }
}

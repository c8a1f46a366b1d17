// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.persistence.PersistenceException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.junit.jupiter.api.BeforeEach;

/** The kit itself, on both databases. */
@PersistenceUnderTest("testkit-0.1")
class TestDatabaseTest {
    private static final TransactionType REQUIRED = TransactionType.Required;

    @BeforeEach
    void startsEmpty(TestDatabase database) {
        assertThat(words(database.jpa())).isEmpty();
    }

    @DatabaseTest
    void showsTheOtherNodeWhatIsCommitted(TestDatabase database) throws SQLException {
        database.jpa().tx(REQUIRED, em -> em.persist(new NoteRow("1", "红梅")));
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into testkit_answer values ('1')");
        }
        assertThat(words(database.otherNode())).containsExactly("红梅");
    }

    @DatabaseTest
    void rollsBackAfterAnException(TestDatabase database) {
        assertThatThrownBy(() -> database.jpa().tx(REQUIRED, em -> {
                    em.persist(new NoteRow("1", "青龙"));
                    em.flush();
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(words(database.jpa())).isEmpty();
    }

    @DatabaseTest
    void keepsConstraintsOverTwoNodes(TestDatabase database) {
        database.jpa().tx(REQUIRED, em -> em.persist(new NoteRow("1", "同一")));
        JpaTemplate other = database.otherNode();
        assertThatThrownBy(() -> other.tx(REQUIRED, em -> em.persist(new NoteRow("2", "同一"))))
                .isInstanceOf(PersistenceException.class);
    }

    @DatabaseTest
    void joinsAnOuterTransaction(TestDatabase database) {
        JpaTemplate jpa = database.jpa();
        List<String> seen = jpa.txExpr(REQUIRED, em -> {
            em.persist(new NoteRow("1", "里外"));
            em.flush();
            return words(jpa);
        });
        assertThat(seen).containsExactly("里外");
    }

    private static List<String> words(JpaTemplate jpa) {
        return jpa.txExpr(
                REQUIRED,
                em -> em.createQuery("select n from NoteRow n", NoteRow.class).getResultList().stream()
                        .map(NoteRow::words)
                        .toList());
    }
}

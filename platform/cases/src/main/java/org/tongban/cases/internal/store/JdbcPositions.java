// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.vault.Vault;

/**
 * Says how far a case has come to whoever holds its receipt. This is asked more often than anything else, so it is one
 * select without a transaction around it.
 */
@Component(service = JdbcPositions.class)
public final class JdbcPositions {
    private static final String SELECT = "select t.case_number, f.seq, t.code_digest from case_token t"
            + " join case_file f on f.case_number = t.case_number where ";
    private static final String BY_TOKEN = SELECT + "t.token_digest = ?";
    private static final String BY_NUMBER = SELECT + "t.case_number = ?";
    private static final String JOINT = "select t.case_number, 0, t.code_digest from case_token t"
            + " join case_joint j on j.parent = t.case_number where ";
    private static final String JOINT_BY_TOKEN = JOINT + "t.token_digest = ?";
    private static final String JOINT_BY_NUMBER = JOINT + "t.case_number = ?";

    private final DataSource source;
    private final Vault vault;

    /**
     * Over the database.
     *
     * @param source of this module
     * @param vault digests what is looked for
     */
    @Activate
    public JdbcPositions(
            @Reference(target = "(osgi.jndi.service.name=cases)") DataSource source, @Reference Vault vault) {
        this.source = source;
        this.vault = vault;
    }

    /**
     * The case of a tracking token.
     *
     * @param token anything at all
     * @return how far it has come, or empty
     */
    public Optional<Position> byToken(String token) {
        return found(BY_TOKEN, Digests.token(vault, token)).map(Found::position);
    }

    /**
     * The case of a number and its query code.
     *
     * @param number of the case
     * @param code any case
     * @return how far it has come; empty for a wrong code, and when there is no such case
     */
    public Optional<Position> byCode(CaseNumber number, String code) {
        return byCode(BY_NUMBER, number, code).map(Found::position);
    }

    /**
     * The life event of a tracking token.
     *
     * @param token anything at all
     * @return its number, or empty
     */
    public Optional<CaseNumber> jointByToken(String token) {
        return found(JOINT_BY_TOKEN, Digests.token(vault, token))
                .map(row -> row.position().number());
    }

    /**
     * The life event of a number and its query code.
     *
     * @param number of the life event
     * @param code any case
     * @return its number; empty for a wrong code, and when there is no such life event
     */
    public Optional<CaseNumber> jointByCode(CaseNumber number, String code) {
        return byCode(JOINT_BY_NUMBER, number, code).map(row -> row.position().number());
    }

    private Optional<Found> byCode(String select, CaseNumber number, String code) {
        byte[] digest = Digests.code(vault, number, code).getBytes(StandardCharsets.US_ASCII);
        return found(select, number.value())
                .filter(row -> MessageDigest.isEqual(digest, row.codeDigest().getBytes(StandardCharsets.US_ASCII)));
    }

    private Optional<Found> found(String select, String value) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Found.of(row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("A case cannot be looked up", failed);
        }
    }

    /**
     * What is found.
     *
     * @param position of the case
     * @param codeDigest of its query code
     */
    private record Found(Position position, String codeDigest) {
        static Found of(ResultSet row) throws SQLException {
            return new Found(new Position(new CaseNumber(row.getString(1)), row.getLong(2)), row.getString(3));
        }
    }
}

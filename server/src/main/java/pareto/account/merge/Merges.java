package pareto.account.merge;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.AccountBook;
import pareto.account.AccountId;

/// Rows of table `account_merge`.
@Repository
@Transactional
class Merges {

    private static final String SELECT = """
            select m.id, m.account_id, m.into_id, m.other_id, m.other_code, m.other_name, m.reason, b.name as by_name,
                m.merged_at, u.name as undone_by, m.undone_at
            from account_merge m join identity b on b.id = m.merged_by left join identity u on u.id = m.undone_by
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Merges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(AccountId into, Account other, String reason, IdentityId by) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into account_merge
                    (id, account_id, into_id, other_id, other_code, other_name, other_normal_name, reason, merged_by, merged_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        into.id(),
                        into.id(),
                        other.id().id(),
                        other.code(),
                        other.name(),
                        AccountBook.normal(other.name()),
                        reason,
                        by.id(),
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    void undone(UUID merge, IdentityId by) {
        jdbc.sql("update account_merge set undone_by = ?, undone_at = ? where id = ? and undone_at is null")
                .params(by.id(), Timestamp.from(clock.instant()), merge)
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Merge> find(UUID id) {
        return jdbc.sql(SELECT + "where m.id = ?")
                .param(id)
                .query(Merges::merge)
                .optional();
    }

    /// Those of an account, the latest first.
    @Transactional(readOnly = true)
    List<Merge> of(AccountId account) {
        return jdbc.sql(SELECT + "where m.account_id = ? order by m.merged_at desc, m.id desc")
                .param(account.id())
                .query(Merges::merge)
                .list();
    }

    /// The merge that holds by which this account went into another.
    @Transactional(readOnly = true)
    Optional<Merge> away(AccountId account) {
        return jdbc.sql(SELECT + "where m.other_id = ? and m.undone_at is null")
                .param(account.id())
                .query(Merges::merge)
                .optional();
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        return new Merge(
                id(row, "id"),
                new AccountId(id(row, "account_id")),
                new AccountId(id(row, "into_id")),
                new AccountId(id(row, "other_id")),
                text(row, "other_code"),
                text(row, "other_name"),
                text(row, "reason"),
                text(row, "by_name"),
                row.getTimestamp("merged_at").toInstant(),
                row.getString("undone_by"),
                undone == null ? null : undone.toInstant());
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}

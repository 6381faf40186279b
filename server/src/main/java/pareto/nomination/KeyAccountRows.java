package pareto.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.account.Phase;
import pareto.account.Tier;

/// Who is a key account today, and which of them have to be looked at again: a year after the last look, or at once
/// when the relationship has fallen back since.
@Repository
@Transactional(readOnly = true)
class KeyAccountRows {

    private static final String ROWS = """
            with named as (
                select k.account_id, k.from_day, greatest(k.from_day, coalesce((
                    select max(s.taken_on) from nomination_step s
                    where s.account_id = k.account_id and s.step = 'approved'), k.from_day)) as looked_at
                from fact_key_account k where k.from_day <= :day and k.to_day > :day
            ),
            listed as (
                select n.account_id, a.code, a.name, n.from_day, n.looked_at,
                    (n.looked_at + interval '1 year')::date as due,
                    (select t.tier from fact_account_tier t where t.account_id = n.account_id
                        and t.from_day <= :day and t.to_day > :day order by t.exception desc limit 1) as tier,
                    (select p.phase from fact_account_phase p where p.account_id = n.account_id
                        and p.from_day <= :day and p.to_day > :day) as phase,
                    exists (select 1 from fact_account_phase p where p.account_id = n.account_id
                        and p.how = 'fall_back' and p.from_day > n.looked_at) as fell_back,
                    exists (select 1 from nomination o where o.account_id = n.account_id
                        and o.closed_at is null) as under_way
                from named n join account a on a.id = n.account_id
            )
            select * from listed
            """;

    /// A key account.
    ///
    /// @param lookedAt when it was last decided to be one
    /// @param due when it has to be looked at again
    /// @param fellBack whether its relationship has fallen back since
    /// @param underWay whether somebody is looking at it already
    record KeyAccount(
            Account account,
            LocalDate since,
            LocalDate lookedAt,
            LocalDate due,
            @Nullable Tier tier,
            @Nullable Phase phase,
            boolean fellBack,
            boolean underWay) {}

    private final JdbcClient jdbc;

    KeyAccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KeyAccount> all(LocalDate day, int most) {
        return jdbc.sql(ROWS + " order by name, account_id limit :most")
                .param("day", day)
                .param("most", most)
                .query(KeyAccountRows::row)
                .list();
    }

    /// Those to be looked at by a day, what has fallen back first.
    List<KeyAccount> due(LocalDate day, LocalDate by, int most) {
        return jdbc.sql(ROWS + " where fell_back or due <= :by order by not fell_back, due, name limit :most")
                .param("day", day)
                .param("by", by)
                .param("most", most)
                .query(KeyAccountRows::row)
                .list();
    }

    private static KeyAccount row(ResultSet row, int number) throws SQLException {
        String tier = row.getString("tier");
        String phase = row.getString("phase");
        return new KeyAccount(
                new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("looked_at", LocalDate.class),
                row.getObject("due", LocalDate.class),
                tier == null ? null : Tier.ofCode(tier),
                phase == null ? null : Phase.ofCode(phase),
                row.getBoolean("fell_back"),
                row.getBoolean("under_way"));
    }
}

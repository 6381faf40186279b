package pareto.service.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.AccountId;
import pareto.service.RequestId;
import pareto.shell.Refusal;

/// Reads requests as far as they are sent out, for those who may see them.
@Repository
@Transactional
class AskedRows {

    private final JdbcClient jdbc;

    AskedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws Refusal when there is none that the actor may see
    @Transactional(readOnly = true)
    Asked known(RequestId id) {
        return jdbc.sql("""
                select r.id, r.account_id, a.code, a.name, r.title, o.identity_id, i.name as owner_name,
                    coalesce((select min(s.taken_at) from request_step s where s.request_id = r.id and s.step = 'taken'),
                        r.raised_at) as taken_at,
                    r.state not in ('closed', 'merged') as open
                from request r join account a on a.id = r.account_id
                join lateral (select w.identity_id from request_owner w where w.request_id = r.id
                    order by w.since desc limit 1) o on true
                join identity i on i.id = o.identity_id where r.id = ?
                """)
                .param(id.id())
                .query(AskedRows::asked)
                .optional()
                .orElseThrow(() -> Refusal.notFound("service.dispatch.request.unknown"));
    }

    /// The same, and nobody else changes its tasks until this transaction is over.
    Asked alone(RequestId id) {
        jdbc.sql("select 1 from request where id = ? for update")
                .param(id.id())
                .query(Integer.class)
                .optional();
        return known(id);
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(
                new RequestId(row.getObject("id", UUID.class)),
                new Account(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("code"),
                        row.getString("name")),
                row.getString("title"),
                new IdentityId(row.getObject("identity_id", UUID.class)),
                row.getString("owner_name"),
                row.getTimestamp("taken_at").toInstant(),
                row.getBoolean("open"));
    }
}

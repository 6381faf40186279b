package pareto.account.profile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.account.AccountName;
import pareto.account.SiteKind;

/// Which names and sites an account was given and lost.
@Repository
@Transactional(readOnly = true)
class PartHistory {

    /// @param key message key of the kind of name or site
    /// @param added whether it was given; otherwise taken away
    /// @param by null where a file brought it before anybody was known
    record PartChange(Instant at, @Nullable String by, String key, String text, boolean added) {}

    private static final String CHANGES = """
            with part as (
                select 'name' as part, kind, name as text, set_at, set_by, until_at, until_by
                from account_name where account_id = :account
                union all
                select 'site', kind, rtrim(city || ' ' || address), set_at, set_by, until_at, until_by
                from account_site where account_id = :account
            )
            select c.part, c.kind, c.text, c.added, c.at, i.name as by_name from (
                select part, kind, text, true as added, set_at as at, set_by as who from part where kind <> 'full'
                union all
                select part, kind, text, false, until_at, until_by from part where until_at is not null
            ) c left join identity i on i.id = c.who order by c.at desc, c.added, c.text limit 500
            """;

    private final JdbcClient jdbc;

    PartHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest first.
    List<PartChange> of(AccountId account) {
        return jdbc.sql(CHANGES)
                .param("account", account.id())
                .query((row, number) -> new PartChange(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        key(row.getString("part"), row.getString("kind")),
                        row.getString("text"),
                        row.getBoolean("added")))
                .list();
    }

    private static String key(String part, String kind) {
        return part.equals("name")
                ? AccountName.Kind.ofCode(kind).key()
                : SiteKind.ofCode(kind).key();
    }
}

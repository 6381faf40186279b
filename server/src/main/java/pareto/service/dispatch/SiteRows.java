package pareto.service.dispatch;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.account.Accounts;
import tools.jackson.databind.json.JsonMapper;

/// Rows of table `request_site`, and what can be chosen for it.
@Repository
@Transactional
class SiteRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    SiteRows(Accounts accounts, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those of a request in the order they were added, by city.
    @Transactional(readOnly = true)
    List<Site> of(Asked request) {
        return jdbc.sql("""
                select s.id, s.origin, s.place_id, a.name, s.city, s.address, s.added_at
                from request_site s left join account a on a.id = s.place_id
                where s.request_id = ? order by first_value(s.id) over (partition by s.city order by s.id), s.id
                """).param(request.id().id()).query(SiteRows::site).list();
    }

    /// Places of the account and of all accounts below it, as far as the actor may see them; an account
    /// without a place is one itself, in a city that has to be said.
    @Transactional(readOnly = true)
    List<Chosen> choices(AccountId account) {
        List<String> codes = new ArrayList<>(accounts.codesUnder(account, LocalDate.now(clock)));
        codes.addAll(accounts.codesOf(account));
        Map<String, AccountId> ids = accounts.ids(codes);
        return jdbc.sql("""
                select coalesce(s.id, a.id) as origin, a.id, a.name, coalesce(s.city, '') as city,
                    coalesce(s.address, '') as address
                from account a left join account_site s on s.account_id = a.id and s.until_at is null
                where a.id = any(?::text[]::uuid[]) order by a.id <> ?, coalesce(s.city, ''), a.name, s.id
                """)
                .params(
                        ids.values().stream()
                                .map(each -> each.id().toString())
                                .distinct()
                                .toArray(String[]::new),
                        account.id())
                .query((row, number) -> new Chosen(
                        row.getObject("origin", UUID.class),
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("city"),
                        row.getString("address")))
                .list();
    }

    /// Adds those that are not there yet.
    ///
    /// @return how many were new
    int add(Asked request, List<Chosen> sites) {
        List<Fresh> fresh = sites.stream()
                .map(site -> new Fresh(
                        UuidCreator.getTimeOrderedEpoch(),
                        site.origin(),
                        site.place().id(),
                        site.city(),
                        site.address()))
                .toList();
        return jdbc.sql("""
                insert into request_site (id, request_id, account_id, origin, place_id, city, address, added_by, added_at)
                select s.id, :request, :account, s.origin, s.place, s.city, s.address, actor(), :at
                from jsonb_to_recordset(:sites::jsonb) s (id uuid, origin uuid, place uuid, city text, address text)
                on conflict (request_id, origin) do nothing
                """)
                .param("request", request.id().id())
                .param("account", request.account().id().id())
                .param("at", Timestamp.from(clock.instant()))
                .param("sites", JSON.writeValueAsString(fresh))
                .update();
    }

    private record Fresh(UUID id, UUID origin, UUID place, String city, String address) {}

    private static Site site(ResultSet row, int number) throws SQLException {
        UUID place = row.getObject("place_id", UUID.class);
        return new Site(
                row.getObject("id", UUID.class),
                row.getObject("origin", UUID.class),
                place == null ? null : new AccountId(place),
                row.getString("name"),
                row.getString("city"),
                row.getString("address"),
                row.getTimestamp("added_at").toInstant());
    }
}

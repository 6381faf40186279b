package pareto.account.profile;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import pareto.account.AccountId;
import pareto.account.SiteKind;

/// Where accounts are to be found (table `account_site`).
@Repository
@Transactional
class Sites {

    record Site(UUID id, SiteKind kind, String city, String address) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Sites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Site> of(AccountId account) {
        return jdbc.sql("""
                select id, kind, city, address from account_site where account_id = ? and until_at is null
                order by kind <> 'headquarters', set_at, id
                """)
                .param(account.id())
                .query((row, number) -> new Site(
                        row.getObject("id", UUID.class),
                        SiteKind.ofCode(row.getString("kind")),
                        row.getString("city"),
                        row.getString("address")))
                .list();
    }

    UUID add(AccountId account, SiteKind kind, String city, String address) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                insert into account_site (id, account_id, kind, city, address, set_by, set_at)
                values (?, ?, ?, ?, ?, actor(), ?)
                """)
                .params(id, account.id(), kind.code(), city, address, Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /// False when the account has it no longer.
    boolean end(AccountId account, UUID site) {
        return jdbc.sql("""
                update account_site set until_at = ?, until_by = actor()
                where id = ? and account_id = ? and until_at is null
                """)
                        .params(Timestamp.from(clock.instant()), site, account.id())
                        .update()
                > 0;
    }
}
